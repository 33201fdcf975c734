package org.zerodistance.web.desk.reporter;

import java.util.List;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.notebook.ContactWay;
import org.zerodistance.newsroom.notebook.NotebookEntry;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * One entry of the notebook, to be corrected or removed; a visit, to add photos.
 *
 * @param photos of the visit
 * @param mayCorrect whether the caller may correct and remove the entry now
 * @param mayAdd whether the caller may add photos to the visit now
 * @param room the number of photos that can still be added in one form
 * @param clash whether another person corrected the entry while the form was open
 * @param form the form of the wording
 * @param photoForm the form of new photos
 * @param staged photos that wait with {@code photoForm}
 */
public record NotebookEntryPage(
    AssignmentRow assignment,
    NotebookEntry entry,
    List<PhotoRow> photos,
    boolean mayCorrect,
    boolean mayAdd,
    int room,
    boolean clash,
    List<ContactWay> ways,
    Form form,
    Form photoForm,
    List<PhotoRow> staged)
    implements HtmlPage {
  public NotebookEntryPage {
    photos = List.copyOf(photos);
    ways = List.copyOf(ways);
    staged = List.copyOf(staged);
  }
}
