package org.zerodistance.web.admin.house;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.foundation.audit.AuditTrail;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The audit log for administrators.
 *
 * @param filter the filters of the list, as in the address
 * @param days the lines by day, newest first
 * @param next the cursor of the older lines
 */
public record AuditPage(
    Form filter,
    List<PeopleList.PersonRow> staff,
    List<EventType> types,
    List<Subject> subjects,
    List<AuditDay> days,
    Optional<String> next)
    implements HtmlPage {

  /** The lines of one day in the house's zone. */
  public record AuditDay(java.time.LocalDate on, List<AuditLine> lines) {}

  /**
   * An event.
   *
   * @param details its data in the reader's language
   * @param href the page of its subject; empty when there is none
   */
  public record AuditLine(
      AuditTrail.AuditRow row, List<AuditDetails.Detail> details, String href) {}
}
