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
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Creates, changes and closes boards; for administrators. Boards are never deleted. */
@Dependent
public class BoardKeeping {
  private final Boards boards;
  private final BoardDirectory directory;
  private final OfficeDirectory offices;
  private final EventLog log;

  @Inject
  BoardKeeping(Boards boards, BoardDirectory directory, OfficeDirectory offices, EventLog log) {
    this.boards = boards;
    this.directory = directory;
    this.offices = offices;
    this.log = log;
  }

  @Transactional
  public BoardId create(SaveBoard wanted, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    Violations violations = check(wanted);
    violations.slug("slug", wanted.slug());
    violations.require(directory.find(wanted.slug()).isEmpty(), "slug", "admin.slug-taken");
    violations.throwIfAny();
    BoardId id = boards.create(wanted);
    log.append(event(id, wanted, "created", by));
    return id;
  }

  /**
   * Changes everything but the slug, which is part of the URL. After a change of the office, new
   * inquiries go to the new office; existing ones stay with the former. The same values again have
   * no effect.
   *
   * @throws OfficesProblem when another person saved since {@code version} was read
   */
  @Transactional
  public void change(BoardId id, int version, SaveBoard wanted, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    BoardRow before = directory.get(id);
    if (before.version() == version && wanted.same(before)) {
      return;
    }
    Violations violations = check(wanted);
    violations.require(before.slug().equals(wanted.slug()), "slug", "admin.slug-fixed");
    violations.throwIfAny();
    if (!boards.change(before, version, wanted)) {
      throw new OfficesProblem(OfficesCode.OFFICES_STALE);
    }
    boolean closed = before.open() && wanted.state() == BoardState.CLOSED;
    log.append(event(id, wanted, closed ? "closed" : "changed", by));
  }

  /**
   * A missing form field is null in the command, so that it is reported with the other violations.
   */
  private Violations check(SaveBoard wanted) {
    boolean officeFits =
        wanted.office() != null
            && offices
                .find(wanted.office())
                .filter(o -> o.open() || wanted.state() == BoardState.CLOSED)
                .isPresent();
    return new Violations()
        .require(officeFits, "office", "admin.office-closed")
        .require(wanted.kind() != null, "kind", "form.required")
        .require(wanted.state() != null, "state", "form.required")
        .length("name", wanted.name(), 2, 120)
        .length("nameEn", wanted.nameEn(), 0, 160)
        .length("groupName", wanted.groupName(), 1, 60)
        .length("groupNameEn", wanted.groupNameEn(), 0, 80)
        .length("description", wanted.description(), 0, 500)
        .length("descriptionEn", wanted.descriptionEn(), 0, 500)
        .require(Math.abs(wanted.position()) <= 1_000_000, "position", "admin.position-range");
  }

  private static EventEntry event(BoardId id, SaveBoard board, String change, Viewer by) {
    return EventEntry.of(
            EventType.BOARD_CHANGED,
            Subject.BOARD,
            id,
            Audience.NEWSROOM,
            by.signedIn() ? ActorKind.NEWSROOM : ActorKind.SYSTEM)
        .by(by)
        .with("change", change)
        .with("name", board.name());
  }
}
