package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Creates, changes and closes offices; for administrators. Offices are never deleted. */
@Dependent
public class OfficeKeeping {
  private final Offices offices;
  private final OfficeDirectory directory;
  private final EventLog log;

  @Inject
  OfficeKeeping(Offices offices, OfficeDirectory directory, EventLog log) {
    this.offices = offices;
    this.directory = directory;
    this.log = log;
  }

  @Transactional
  public OfficeId create(SaveOffice wanted, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    Violations violations = check(wanted);
    violations.slug("slug", wanted.slug());
    violations.require(directory.find(wanted.slug()).isEmpty(), "slug", "admin.slug-taken");
    violations.throwIfAny();
    OfficeId id = offices.create(wanted);
    log.append(event(id, wanted, "created", by));
    return id;
  }

  /**
   * Changes everything but the slug, which is part of the URL. The same values again have no
   * effect.
   *
   * @throws OfficesProblem when another person saved since {@code version} was read
   */
  @Transactional
  public void change(OfficeId id, int version, SaveOffice wanted, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    offices.lockTree();
    OfficeRow before = directory.get(id);
    if (before.version() == version && wanted.same(before)) {
      return;
    }
    Violations violations = check(wanted);
    violations.require(before.slug().equals(wanted.slug()), "slug", "admin.slug-fixed");
    violations.require(
        wanted.parent().isEmpty() || !directory.descendants(id).contains(wanted.parent().get()),
        "parent",
        "admin.office-below-itself");
    if (wanted.state() == OfficeState.CLOSED && before.open()) {
      violations.require(!offices.hasOpenBoards(id), "state", "admin.office-has-boards");
      violations.require(!offices.hasOpenChildren(id), "state", "admin.office-has-children");
    }
    violations.throwIfAny();
    if (!offices.change(before, version, wanted)) {
      throw new OfficesProblem(OfficesCode.OFFICES_STALE);
    }
    boolean closed = before.open() && wanted.state() == OfficeState.CLOSED;
    log.append(event(id, wanted, closed ? "closed" : "changed", by));
  }

  /**
   * A missing form field is null in the command, so that it is reported with the other violations.
   */
  private Violations check(SaveOffice wanted) {
    Violations violations =
        new Violations()
            .length("name", wanted.name(), 2, 120)
            .length("nameEn", wanted.nameEn(), 0, 160)
            .require(wanted.level() != null, "level", "form.required")
            .require(wanted.state() != null, "state", "form.required")
            .length("region", wanted.region(), 1, 60)
            .require(Math.abs(wanted.position()) <= 1_000_000, "position", "admin.position-range");
    wanted
        .parent()
        .ifPresent(
            parent -> {
              // A closed parent may keep its closed children but takes no open office.
              boolean fits =
                  directory
                      .find(parent)
                      .filter(p -> p.open() || wanted.state() == OfficeState.CLOSED)
                      .isPresent();
              violations.require(fits, "parent", "admin.office-closed");
            });
    return violations;
  }

  private static EventEntry event(OfficeId id, SaveOffice office, String change, Viewer by) {
    return EventEntry.of(
            EventType.OFFICE_CHANGED,
            Subject.OFFICE,
            id,
            Audience.NEWSROOM,
            by.signedIn() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
        .by(by)
        .forOffice(id)
        .with("change", change)
        .with("name", office.name());
  }
}
