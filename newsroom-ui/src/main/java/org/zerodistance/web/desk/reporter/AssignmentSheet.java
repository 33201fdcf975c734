package org.zerodistance.web.desk.reporter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.newsroom.assignments.AssignmentPage;
import org.zerodistance.newsroom.assignments.AssignmentState;
import org.zerodistance.newsroom.assignments.Reporters;
import org.zerodistance.newsroom.notebook.ContactWay;
import org.zerodistance.newsroom.notebook.FieldNotePages;
import org.zerodistance.newsroom.notebook.NotebookEntry;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page of one assignment, with the case that is shown.
 *
 * @param photos of the visits, by the visit's id
 * @param moves the states to which the signed-in person may move it now
 * @param section the form that was returned with errors; empty when none
 * @param form the values typed into that form
 * @param staged photos that wait with the form of a visit
 * @param now this minute, in the format of forms
 * @param by the signed-in person
 * @param at this instant
 */
public record AssignmentSheet(
    AssignmentPage page,
    FieldNotePages.Entries notebook,
    Map<String, List<PhotoRow>> photos,
    List<StoryDeskRow> stories,
    List<AssignmentState> moves,
    List<Reporters.Reporter> reporters,
    List<ContactWay> ways,
    List<ColumnRow> columns,
    String section,
    Form form,
    List<PhotoRow> staged,
    String now,
    Viewer by,
    Instant at)
    implements HtmlPage {

  /** The form of one section, with the typed values if it was returned with errors. */
  public Form formOf(String name) {
    return section.equals(name) ? form : Form.empty();
  }

  /** Whether the signed-in person may correct or remove the entry. */
  public boolean mayCorrect(NotebookEntry entry) {
    return entry.isOpenTo(by, at);
  }
}
