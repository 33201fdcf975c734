package org.zerodistance.web.office.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.deadlines.CaseClock;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.replies.DeskTab;
import org.zerodistance.cases.replies.OfficeDesk;
import org.zerodistance.cases.replies.OfficeDeskRow;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.web.kernel.pages.Visitor;

/** Lists the cases that an office must answer. */
@Path("/office")
@RequestScoped
public class OfficeDeskResource {
  private static final int LINES = 50;

  @Inject OwnOffices offices;
  @Inject OfficeDesk desk;
  @Inject Clocks clocks;
  @Inject HouseZone zones;
  @Inject Visitor visitor;

  @GET
  public OfficeDeskPage desk() {
    List<OfficeRow> own = offices.all();
    DeskTab tab = visitor.query("tab").flatMap(OfficeDeskResource::tab).orElse(DeskTab.WAITING);
    return OwnOffices.chosen(own, visitor.query("office"))
        .map(office -> page(own, office, tab))
        .orElseGet(
            () ->
                new OfficeDeskPage(
                    own, Optional.empty(), tab, List.of(), List.of(), false, Optional.empty()));
  }

  private OfficeDeskPage page(List<OfficeRow> own, OfficeRow office, DeskTab tab) {
    ZoneId zone = zones.get();
    Optional<TimeCursor> cursor =
        visitor.query("cursor").map(TimeCursor::of).filter(c -> !c.equals(TimeCursor.NEWEST));
    Page<OfficeDeskRow> rows = desk.rows(office.id(), tab, cursor, LINES, zone, visitor.viewer());
    Map<InquiryId, CaseClock> times =
        clocks.find(rows.rows().stream().map(OfficeDeskRow::id).toList());
    return new OfficeDeskPage(
        own,
        Optional.of(office),
        tab,
        tabs(desk.counts(office.id(), zone, visitor.viewer())),
        rows.rows().stream()
            .map(
                row ->
                    new OfficeDeskPage.OfficeDeskLine(
                        row, Optional.ofNullable(times.get(row.id()))))
            .toList(),
        cursor.isPresent(),
        rows.next());
  }

  private static List<OfficeDeskPage.Tab> tabs(OfficeDesk.Counts counts) {
    return Arrays.stream(DeskTab.values())
        .map(
            tab ->
                new OfficeDeskPage.Tab(
                    tab,
                    switch (tab) {
                      case WAITING -> counts.waiting();
                      case DUE_TODAY -> counts.dueToday();
                      case OVERDUE -> counts.overdue();
                      case PAUSED -> counts.paused();
                      case ANSWERED -> counts.answered();
                    }))
        .toList();
  }

  private static Optional<DeskTab> tab(String word) {
    return Arrays.stream(DeskTab.values())
        .filter(tab -> tab.name().equalsIgnoreCase(word))
        .findFirst();
  }
}
