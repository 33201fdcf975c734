package org.zerodistance.web.office.cases;

import java.util.Optional;
import org.zerodistance.cases.replies.ReplyTemplates.Template;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The form for one answer template.
 *
 * @param id absent for a new one
 * @param theirs the text that a colleague saved meanwhile; then {@code form} has the text typed
 *     here
 */
public record TemplatePage(
    OfficeRow office, Optional<String> id, Form form, Optional<Template> theirs)
    implements HtmlPage {}
