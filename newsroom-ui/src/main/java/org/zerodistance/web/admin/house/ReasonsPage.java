package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.cases.moderation.ReturnReason;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The administrators' page of ready reasons for sending inquiries back.
 *
 * @param form the form that was just refused; its {@code id} names its reason, empty for a new one
 */
public record ReasonsPage(Form form, List<ReturnReason> reasons) implements HtmlPage {
  public ReasonsPage {
    reasons = List.copyOf(reasons);
  }
}
