package org.zerodistance.newsroom.office;

import java.util.Optional;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.OfficeRow;
import org.zerodistance.replies.ReplyTemplates.Template;

/**
 * One template to be written or changed.
 *
 * @param id absent for a new one
 * @param theirs what a colleague saved meanwhile; then {@code form} holds what was typed here
 */
public record TemplatePage(
    OfficeRow office, Optional<String> id, Form form, Optional<Template> theirs)
    implements HtmlPage {}
