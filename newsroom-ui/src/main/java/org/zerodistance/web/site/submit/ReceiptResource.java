package org.zerodistance.web.site.submit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.DeadlineRules;
import org.zerodistance.cases.deadlines.HouseCalendar;
import org.zerodistance.cases.deadlines.WorkingDays;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Submitting;
import org.zerodistance.cases.moderation.PromisedReading;
import org.zerodistance.foundation.platform.Site;

/**
 * Shows the receipt. Its address contains a random token, which is valid for an hour; no cache
 * stores the page.
 */
@Path("/inquiries/receipt/{token}")
@RequestScoped
public class ReceiptResource {
  private static final int GROUP = 5;

  @Inject private Submitting submitting;
  @Inject private CasePages cases;
  @Inject private DeadlineRules rules;
  @Inject private HouseCalendar calendar;
  @Inject private Site site;

  @GET
  public Response receipt(@PathParam("token") String token) {
    Optional<Receipt> receipt = submitting.receipt(token);
    Optional<ReceiptPage> page = receipt.filter(submitting::isShown).flatMap(this::page);
    return (page.isPresent()
            ? Response.ok(page.get())
            : Response.status(
                    receipt.isPresent() ? Response.Status.GONE : Response.Status.NOT_FOUND)
                .entity(new ReceiptGonePage()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Optional<ReceiptPage> page(Receipt receipt) {
    String code = receipt.trackingCode();
    return cases.findByCode(receipt.number(), code).map(seen -> page(receipt, code, seen));
  }

  private ReceiptPage page(Receipt receipt, String code, CaseView seen) {
    Instant at = receipt.submittedAt();
    WorkingDays days = calendar.from(at);
    Instant read = days.due(at, PromisedReading.WORKING_DAYS);
    int workingDays = rules.current().get(seen.row().kind()).workingDays();
    String address = site.baseUrl() + "/track?number=" + receipt.number();
    return new ReceiptPage(
        seen,
        code,
        groups(code),
        // After the number sign, so that the code is written to no server's log.
        QrCode.of(address + "#code=" + code),
        site.baseUrl() + "/track",
        days.dayOf(read),
        days.dayOf(days.due(read, workingDays)),
        workingDays,
        at.plus(Submitting.RECEIPT_SHOWN_FOR));
  }

  static List<String> groups(String code) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < code.length(); i += GROUP) {
      groups.add(code.substring(i, Math.min(i + GROUP, code.length())));
    }
    // 26 characters: the last one joins the group before, because a single one is easily
    // overlooked.
    if (groups.size() > 1 && groups.get(groups.size() - 1).length() == 1) {
      String last = groups.remove(groups.size() - 1);
      groups.set(groups.size() - 1, groups.get(groups.size() - 1) + last);
    }
    return groups;
  }
}
