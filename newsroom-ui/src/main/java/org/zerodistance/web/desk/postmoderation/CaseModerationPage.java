package org.zerodistance.web.desk.postmoderation;

import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.postmoderation.ModeratedPart;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicRow;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * All public parts of a case with what is withheld of each, and the form that moves the case.
 *
 * @param stories the stories that use the case
 * @param form the classification as stored or as typed
 */
public record CaseModerationPage(
    CaseView seen,
    List<ModeratedPart> parts,
    List<BoardRow> boards,
    List<TopicRow> topics,
    List<Kind> kinds,
    List<StoryDeskRow> stories,
    List<TimelineRow> history,
    Form form)
    implements HtmlPage {
  public CaseModerationPage {
    parts = List.copyOf(parts);
    boards = List.copyOf(boards);
    topics = List.copyOf(topics);
    kinds = List.copyOf(kinds);
    stories = List.copyOf(stories);
    history = List.copyOf(history);
  }
}
