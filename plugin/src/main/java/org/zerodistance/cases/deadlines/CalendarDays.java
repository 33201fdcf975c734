package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the table {@code calendar_day}. */
@Dependent
class CalendarDays {
  private final Jdbi jdbi;

  @Inject
  CalendarDays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void put(Collection<CalendarDay> days) {
    if (days.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO calendar_day (day, working, name) VALUES (:day, :working, :name)
                  ON DUPLICATE KEY UPDATE working = VALUES(working), name = VALUES(name)
                  """);
          for (CalendarDay day : days) {
            batch
                .bind("day", day.day())
                .bind("working", day.working())
                .bind("name", day.name())
                .add();
          }
          batch.execute();
        });
  }

  Optional<CalendarDay> find(LocalDate day) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT day, working, name FROM calendar_day WHERE day = :day")
                .bind("day", day)
                .mapTo(CalendarDay.class)
                .findOne());
  }

  /** Whether the day was in the table. */
  boolean remove(LocalDate day) {
    return jdbi.withHandle(
            h ->
                h.createUpdate("DELETE FROM calendar_day WHERE day = :day")
                    .bind("day", day)
                    .execute())
        == 1;
  }
}
