package org.zerodistance.web.kernel.outgoing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zerodistance.foundation.personaldata.PersonalDataConfirmations;
import org.zerodistance.foundation.personaldata.PersonalDataConfirmations.MarkedPart;
import org.zerodistance.foundation.personaldata.PersonalDataFinder;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Looks for personal data in texts of staff before they are sent. When there is some, the sender
 * sees the places first, and mends the text or sends it with a reason, which the log keeps. The
 * same person is asked once about the same data.
 */
@Dependent
public class OutgoingTexts {
  /** The field with the fingerprint of the marks that the sender has seen. */
  static final String SEEN = "marks-seen";

  static final String REASON = "marks-reason";
  static final String READY = "marks-ready";

  /** The field of the button that leads back to the form. */
  static final String MEND = "marks-mend";

  private static final Set<String> OWN = Set.of(SEEN, REASON, READY, MEND);

  private final PersonalDataConfirmations confirmations;
  private final Visitor visitor;

  @Inject
  OutgoingTexts(PersonalDataConfirmations confirmations, Visitor visitor) {
    this.confirmations = confirmations;
    this.visitor = visitor;
  }

  /**
   * Returns when there is nothing to ask, or the sender has answered.
   *
   * @param form the fields that the page carries on
   * @throws WebApplicationException with the page that asks
   * @throws InvalidFormProblem when the sender wants to mend the text, with the places by field
   */
  public void check(Form form, OutgoingDraft draft) {
    List<MarkedText> marked =
        draft.texts().stream()
            .map(
                text ->
                    MarkedText.of(
                        text, PersonalDataFinder.inOfficial(text.text(), draft.withheld())))
            .filter(text -> !text.parts().isEmpty())
            .toList();
    if (marked.isEmpty()) {
      return;
    }
    Form sent = visitor.sent();
    if (sent.flag(MEND)) {
      throw new InvalidFormProblem(marked.stream().map(OutgoingTexts::toMend).toList());
    }
    List<MarkedPart> parts = marked.stream().flatMap(text -> text.parts().stream()).toList();
    String print = PersonalDataConfirmations.fingerprint(parts);
    if (confirmations.isConfirmed(
        draft.event().subject(), draft.event().subjectId(), print, visitor.viewer())) {
      return;
    }
    List<Violation> wrong = new ArrayList<>();
    if (sent.text(SEEN).equals(print)) {
      try {
        confirmations.confirm(
            draft.event(),
            parts,
            sent.find(REASON).orElseGet(() -> sent.text(READY)),
            visitor.viewer());
        return;
      } catch (InvalidFormProblem refused) {
        refused
            .violations()
            .forEach(v -> wrong.add(new Violation(REASON, v.messageKey(), v.details())));
      }
    }
    throw new WebApplicationException(
        FormResponses.wrong(page(form, draft, marked, print, sent.with(wrong))));
  }

  private OutgoingTextsPage page(
      Form form, OutgoingDraft draft, List<MarkedText> marked, String print, Form answer) {
    List<OutgoingTextsPage.CarriedField> carried = new ArrayList<>();
    for (Map.Entry<String, List<String>> field : form.values().entrySet()) {
      if (!OWN.contains(field.getKey())) {
        field
            .getValue()
            .forEach(
                value -> carried.add(new OutgoingTextsPage.CarriedField(field.getKey(), value)));
      }
    }
    return new OutgoingTextsPage(
        visitor.path().startsWith("/office/") ? "office" : "desk",
        visitor.pathAndQuery(),
        carried,
        marked,
        print,
        draft.mendAt(),
        answer);
  }

  private static Violation toMend(MarkedText text) {
    return new Violation(
        text.field(),
        "outgoing.to-mend",
        List.of(
            text.parts().stream()
                .map(MarkedPart::words)
                .distinct()
                .collect(Collectors.joining(" · "))));
  }
}
