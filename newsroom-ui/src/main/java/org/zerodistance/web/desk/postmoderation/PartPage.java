package org.zerodistance.web.desk.postmoderation;

import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.postmoderation.ModeratedPart;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.web.desk.moderation.RedactionMarks;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page of one public part of a case: hiding it or showing it again, blacking out more or less.
 *
 * @param section the form that was sent: hide, show, redact, boxes; empty on a new page
 * @param form the values of that form with their errors
 * @param boxes the boxes on a photo
 */
public record PartPage(
    CaseView seen,
    ModeratedPart part,
    RedactionMarks marking,
    BoxFields boxes,
    List<WithheldReason> reasons,
    String section,
    Form form)
    implements HtmlPage {
  public PartPage {
    reasons = List.copyOf(reasons);
  }

  /** The form of a section: the sent one, or an empty one. */
  public Form formOf(String name) {
    return section.equals(name) ? form : Form.empty();
  }

  /** Whether the part is the inquiry, and hiding it hides the case. */
  public boolean whole() {
    return part.ref().kind() == org.zerodistance.cases.redactions.PartKind.INQUIRY;
  }

  /** Whether the case is public, or hidden by a moderator and so could be. */
  public boolean hideable() {
    return !whole() || seen.row().listed();
  }
}
