package org.zerodistance.web.site.reader;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.InquiryRow;
import org.zerodistance.cases.statistics.CaseMetrics;
import org.zerodistance.newsroom.storypages.StoryCard;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The front page: stories, the newest answers, the newest inquiries, and the boards.
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
