package org.zerodistance.web.desk.stories;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.media.attachments.PhotoRow;
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
    boolean anotherReader)
    implements HtmlPage {

  /** The current text beside the typed text. */
  public record EditConflict(
      String headline, String deck, String byline, List<TextDiff.DiffPiece> body) {}
}
