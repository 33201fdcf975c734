package org.zerodistance.cases.redactions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.InsertIfAbsent;

/**
 * Reads and writes the table {@code withheld_part}. Rows are never deleted: a part that is shown
 * again keeps its row with the time of the last change.
 */
@Dependent
public class WithheldParts {
  private static final String SELECT =
      """
      SELECT part, part_id, hidden_why, hidden_at, redacted_why, redacted_at, original, version FROM withheld_part
      """;

  private final Jdbi jdbi;

  @Inject
  WithheldParts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The parts of a case of which something is or was withheld. */
  public Map<PartRef, WithheldPart> all(LongId inquiry) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE inquiry_id = :inquiry ORDER BY part, part_id")
                .bind("inquiry", inquiry)
                .mapTo(WithheldPart.class)
                .collect(Collectors.toMap(WithheldPart::ref, Function.identity())));
  }

  /**
   * Stores the new value of a part, in the caller's transaction.
   *
   * @return false when another person changed it since {@code part} was read
   */
  public boolean save(LongId inquiry, WithheldPart part, Viewer by, Instant at) {
    return jdbi.withHandle(
        h -> {
          Update update =
              h.createUpdate(
                      part.version() == 0
                          ? """
                          INSERT INTO withheld_part (inquiry_id, part, part_id, hidden_why, hidden_at, redacted_why,
                            redacted_at, original, changed_by, changed_at, version)
                          VALUES (:inquiry, :part, :id, :hiddenWhy, :hiddenAt, :redactedWhy, :redactedAt, :original,
                            :by, :at, :version + 1)
                          """
                          : """
                          UPDATE withheld_part SET hidden_why = :hiddenWhy, hidden_at = :hiddenAt,
                            redacted_why = :redactedWhy, redacted_at = :redactedAt, original = :original,
                            changed_by = :by, changed_at = :at, version = version + 1
                          WHERE inquiry_id = :inquiry AND part = :part AND part_id = :id AND version = :version
                          """)
                  .bind("inquiry", inquiry)
                  .bind("part", part.part())
                  .bind("id", part.partId())
                  .bind("hiddenWhy", part.hiddenWhy().orElse(null))
                  .bind("hiddenAt", part.hiddenAt().orElse(null))
                  .bind("redactedWhy", part.redactedWhy().orElse(null))
                  .bind("redactedAt", part.redactedAt().orElse(null))
                  .bind("original", part.original().orElse(null))
                  .bind("by", by.id())
                  .bind("at", at)
                  .bind("version", part.version());
          return part.version() == 0 ? InsertIfAbsent.execute(update) : update.execute() == 1;
        });
  }
}
