package org.zerodistance.cases.remarks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.CaseMoves.Resubmission;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Gives askers access to their inquiry: by account, or by number and tracking code. A case opened
 * here is the proof needed for every action reserved to the asker.
 */
@Dependent
public class Tracking {
  private final CasePages cases;
  private final CaseMoves moves;

  @Inject
  Tracking(CasePages cases, CaseMoves moves) {
    this.cases = cases;
    this.moves = moves;
  }

  /**
   * The case as its asker sees it; empty when the viewer is not the asker and the code is wrong.
   */
  public Optional<CaseView> find(InquiryNumber number, Viewer viewer, Optional<String> code) {
    return cases
        .find(number, viewer)
        .filter(seen -> seen.sight().byAsker())
        .or(() -> code.flatMap(c -> cases.findByCode(number, c)));
  }

  /**
   * Submits a returned inquiry again.
   *
   * @param seen the case as its asker sees it
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem with all invalid fields
   */
  @Transactional
  public void resubmit(CaseView seen, Resubmission what) {
    requireAsker(seen);
    String tidyTitle = what.title().strip().replaceAll("\\s+", " ");
    Violations violations = new Violations();
    violations.length("title", tidyTitle, SubmitInquiry.TITLE_LEAST, SubmitInquiry.TITLE_MOST);
    violations.length("body", what.body(), SubmitInquiry.BODY_LEAST, SubmitInquiry.BODY_MOST);
    violations.length("place", what.place().orElse(""), 0, SubmitInquiry.PLACE_MOST);
    violations.require(
        seen.row().photoCount() - what.dropped().size() + what.added().size()
            <= SubmitInquiry.MOST_PHOTOS,
        "photos",
        "submit.too-many-photos",
        SubmitInquiry.MOST_PHOTOS);
    violations.throwIfAny();
    moves.resubmit(
        seen.id(),
        new Resubmission(
            tidyTitle,
            what.body().strip(),
            what.place().map(String::strip).filter(p -> !p.isEmpty()),
            what.formKey(),
            what.added(),
            what.dropped()));
  }

  /** Withdraws an inquiry that has not been admitted yet. */
  @Transactional
  public void withdraw(CaseView seen) {
    requireAsker(seen);
    moves.withdraw(seen.id());
  }

  private static void requireAsker(CaseView seen) {
    if (!seen.sight().byAsker()) {
      throw new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, seen.number());
    }
  }
}
