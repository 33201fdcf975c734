package org.zerodistance.web.desk.stories;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page to write, review, approve and schedule a story.
 *
 * @param form the story's text and times, or the typed values when the form was returned
 * @param section the form that was returned with errors: {@code story}, {@code review}, {@code
 *     timing}, {@code photos} or empty
 * @param clash the current text when a colleague saved meanwhile: both are shown
 * @param correcting whether a published story is being corrected
 * @param anotherReader whether an editor other than the caller must approve the story
 * @param unlisted the number of its cases that are not public and that no editor has confirmed
 */
public record StoryEditorPage(
    StoryEditorView page,
    Form form,
    String section,
    Optional<EditConflict> clash,
    boolean correcting,
    List<ColumnRow> columns,
    List<PhotoRow> chosen,
    List<PhotoRow> offer,
    List<TimelineRow> log,
    boolean editor,
    boolean author,
    boolean anotherReader,
    int unlisted)
    implements HtmlPage {

  /** The last time an editor sent the draft back, with the reason, until it is sent in again. */
  public Optional<TimelineRow> sentBack() {
    return page.story().state() == Publication.DRAFT
        ? log.stream()
            .filter(
                line ->
                    line.type() == EventType.STORY_SENT_BACK
                        || line.type() == EventType.STORY_SENT_FOR_REVIEW)
            .reduce((earlier, later) -> later)
            .filter(line -> line.type() == EventType.STORY_SENT_BACK)
        : Optional.empty();
  }

  /** The current text beside the typed text. */
  public record EditConflict(
      String headline, String deck, String byline, List<TextDiff.DiffPiece> body) {}
}
