package org.zerodistance.city.columns;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** Creates and changes columns; for administrators and editors. */
@Dependent
public class ColumnKeeping {
  private final Columns columns;
  private final ColumnDirectory directory;
  private final EventLog log;

  @Inject
  ColumnKeeping(Columns columns, ColumnDirectory directory, EventLog log) {
    this.columns = columns;
    this.directory = directory;
    this.log = log;
  }

  @Transactional
  public ColumnId create(SaveColumn column, Viewer by) {
    by.requireAny(Role.ADMINISTRATOR, Role.EDITOR);
    column.check();
    requireFree(column.slug(), Optional.empty());
    ColumnId id = columns.insert(column);
    append(id, column, by);
    return id;
  }

  /**
   * @param version the version of the row that the form was made from
   */
  @Transactional
  public void change(ColumnId id, SaveColumn column, int version, Viewer by) {
    by.requireAny(Role.ADMINISTRATOR, Role.EDITOR);
    column.check();
    ColumnRow before = directory.get(id);
    if (before.version() == version && column.same(before)) {
      return;
    }
    requireFree(column.slug(), Optional.of(id));
    if (!columns.update(before, column, version)) {
      throw new ColumnProblem(ColumnProblem.Code.COLUMN_CHANGED_MEANWHILE);
    }
    append(id, column, by);
  }

  private void requireFree(String slug, Optional<ColumnId> own) {
    if (directory.find(slug).filter(c -> own.isEmpty() || !own.get().equals(c.id())).isPresent()) {
      throw new ColumnProblem(ColumnProblem.Code.COLUMN_ADDRESS_TAKEN, slug);
    }
  }

  private void append(ColumnId id, SaveColumn column, Viewer by) {
    log.append(
        EventEntry.of(
                EventType.COLUMN_CHANGED, Subject.COLUMN, id, Audience.NEWSROOM, ActorKind.NEWSROOM)
            .by(by)
            .with("column", column.name().strip())
            .with("secondReader", column.secondReader())
            .with("state", column.state()));
  }
}
