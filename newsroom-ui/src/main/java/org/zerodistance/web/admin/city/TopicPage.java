package org.zerodistance.web.admin.city;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.TopicRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page with the form for one topic.
 *
 * @param topic absent for a new one
 * @param parents the topics that may be its parent
 */
public record TopicPage(Form form, Optional<TopicRow> topic, List<TopicRow> parents)
    implements HtmlPage {}
