package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.foundation.audit.AuditTrail;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.sql.DayRange;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;

/** Lists audit events for administrators, filtered by the parameters of the address. */
@Path("/admin/audit")
@RequestScoped
public class AuditResource {
  private static final int ROWS = 50;
  private static final int MOST_STAFF = 500;

  @Inject AuditTrail trail;
  @Inject PeopleList people;
  @Inject Houses houses;
  @Inject Visitor visitor;
  @Inject AuditDetails details;

  @GET
  public AuditPage list() {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : List.of("actor", "type", "subject", "id", "from", "to")) {
      visitor.query(name).ifPresent(v -> typed.put(name, v));
    }
    Form filter = Form.filled(typed);
    ZoneId zone = houses.current().zone();
    DayRange days = DayRange.of(filter.find("from"), filter.find("to"));
    Page<AuditTrail.AuditRow> rows =
        trail.list(
            new AuditTrail.AuditFilter(
                filter.number("actor").map(PersonId::new),
                filter.constant("type", EventType.class),
                filter.constant("subject", Subject.class),
                filter.number("id"),
                days.start(zone),
                days.end(zone)),
            TimeCursor.of(visitor.query("cursor").orElse("")),
            ROWS,
            visitor.viewer());
    return new AuditPage(
        filter,
        people
            .list(PeopleList.PeopleFilter.STAFF, Optional.empty(), MOST_STAFF, visitor.viewer())
            .rows(),
        List.of(EventType.values()),
        List.of(Subject.values()),
        days(rows.rows(), zone),
        rows.next());
  }

  private List<AuditPage.AuditDay> days(List<AuditTrail.AuditRow> rows, ZoneId zone) {
    Map<LocalDate, List<AuditPage.AuditLine>> days = new LinkedHashMap<>();
    for (AuditTrail.AuditRow auditRow : rows) {
      days.computeIfAbsent(auditRow.at().atZone(zone).toLocalDate(), d -> new ArrayList<>())
          .add(new AuditPage.AuditLine(auditRow, details.of(auditRow), href(auditRow)));
    }
    return days.entrySet().stream()
        .map(d -> new AuditPage.AuditDay(d.getKey(), d.getValue()))
        .toList();
  }

  /** Administrators without a newsroom role cannot open dossiers and get no link to them. */
  private String href(AuditTrail.AuditRow auditRow) {
    if (!auditRow.subjectOpen()) {
      return "";
    }
    return switch (auditRow.subject()) {
      case INQUIRY -> auditRow.subjectNumber().map(n -> "/inquiries/" + n).orElse("");
      case STORY -> auditRow.subjectNumber().map(n -> "/stories/" + n).orElse("");
      case PERSON ->
          auditRow.subjectName().map(n -> "/admin/people/" + auditRow.subjectId()).orElse("");
      case DOSSIER ->
          visitor.viewer().hasAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR)
              ? "/desk/dossiers/" + auditRow.subjectId()
              : "";
      case HOUSE -> "/admin/house";
      case ASSIGNMENT, OFFICE, BOARD, TOPIC, COLUMN, IMPORT -> "";
    };
  }
}
