package org.zerodistance.web.site.submit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The receipt of a new inquiry.
 *
 * @param codeGroups the tracking code in groups for reading aloud
 * @param code the whole tracking code
 * @param trackAddress the address for number and code, without the code
 * @param read the time by which a moderator should have read it
 * @param answered the time by which the office should have answered if it is admitted by then
 * @param workingDays the number of working days for the office
 * @param shownUntil the time when this page expires
 */
public record ReceiptPage(
    CaseView seen,
    String code,
    List<String> codeGroups,
    QrCode qr,
    String trackAddress,
    LocalDate read,
    LocalDate answered,
    int workingDays,
    Instant shownUntil)
    implements HtmlPage {
  public ReceiptPage {
    codeGroups = List.copyOf(codeGroups);
  }
}
