package org.zerodistance.newsroom.reader;

import java.util.List;
import java.util.Optional;
import org.zerodistance.casepages.InquiryRow;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.statistics.CaseMetrics;
import org.zerodistance.storypages.StoryCard;

/**
 * The first page: what the paper made of the cases, what offices answered, where to ask.
 *
 * @param lead the newest story, when there is one
 * @param stories the stories after it
 * @param answers the newest answered inquiries
 * @param asked the newest inquiries that wait for an answer
 */
public record FrontPage(
    Optional<StoryCard> lead,
    List<StoryCard> stories,
    List<InquiryRow> answers,
    List<InquiryRow> asked,
    List<BoardGroup> groups,
    CaseMetrics figures)
    implements HtmlPage {}
