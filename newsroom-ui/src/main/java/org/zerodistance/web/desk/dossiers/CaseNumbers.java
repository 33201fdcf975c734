package org.zerodistance.web.desk.dossiers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;

/** Reads the case numbers that a person ticks or types. */
@Dependent
class CaseNumbers {
  private static final int MOST = 200;

  private final CasePages cases;
  private final Visitor visitor;

  @Inject
  CaseNumbers(CasePages cases, Visitor visitor) {
    this.cases = cases;
    this.visitor = visitor;
  }

  /**
   * The cases ticked in the field {@code case} and those typed in {@code numbers}, with any
   * separators.
   */
  List<InquiryId> of(Form form, Violations wrong) {
    List<String> all = new ArrayList<>(form.list("case"));
    form.find("numbers").ifPresent(text -> all.addAll(List.of(text.split("[\\s,，、;；]+"))));
    wrong.require(all.size() <= MOST, "numbers", "story.cases-most", MOST);
    List<InquiryId> found = new ArrayList<>();
    for (String number : all.subList(0, Math.min(MOST, all.size()))) {
      Optional<InquiryId> id =
          number.matches("[0-9]{1,18}")
              ? cases
                  .find(new InquiryNumber(Long.parseLong(number)), visitor.viewer())
                  .map(CaseView::id)
              : Optional.empty();
      wrong.require(id.isPresent(), "numbers", "story.case-unknown", number);
      id.ifPresent(found::add);
    }
    return found;
  }
}
