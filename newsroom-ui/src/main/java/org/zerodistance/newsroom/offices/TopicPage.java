package org.zerodistance.newsroom.offices;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.TopicRow;

/**
 * The form for one topic.
 *
 * @param topic absent for a new one
 * @param parents what a new one may be put below
 */
public record TopicPage(Form form, Optional<TopicRow> topic, List<TopicRow> parents)
    implements HtmlPage {}
