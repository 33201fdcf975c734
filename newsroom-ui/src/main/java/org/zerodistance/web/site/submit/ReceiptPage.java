package org.zerodistance.web.site.submit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * What the reader takes home.
 *
 * @param codeGroups the tracking code in pieces that can be read out
 * @param code the tracking code whole
 * @param trackAddress where the number and the code lead, as far as it may be printed
 * @param read by when a moderator should have read it
 * @param answered by when the office should have answered if it is let in by then
 * @param workingDays how many the office has
 * @param shownUntil when this page closes
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
