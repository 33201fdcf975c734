package org.zerodistance.cases.redactions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Reads and writes the table {@code redaction}: the passages and boxes that are blacked out. A row
 * of the inquiry itself has 0 as the id of its part.
 */
@Dependent
public class Redactions {
  private final Jdbi jdbi;

  @Inject
  Redactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Stores the redactions of a part in place of the earlier ones, in the caller's transaction. */
  public void replace(
      LongId inquiry, PartRef part, List<Redaction> redactions, Viewer by, Instant at) {
    jdbi.useHandle(
        h -> {
          h.createUpdate(
                  """
                  DELETE FROM redaction WHERE inquiry_id = :inquiry AND part = :part AND part_id = :id
                  """)
              .bind("inquiry", inquiry)
              .bind("part", part.kind())
              .bind("id", id(part))
              .execute();
          if (redactions.isEmpty()) {
            return;
          }
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO redaction
                    (inquiry_id, part, part_id, field, start_at, end_at, top_at, bottom_at, reason, made_by, made_at)
                  VALUES (:inquiry, :part, :id, :field, :from, :to, :top, :bottom, :reason, :by, :at)
                  """);
          for (Redaction one : redactions) {
            batch
                .bind("inquiry", inquiry)
                .bind("part", part.kind())
                .bind("id", id(part))
                .bind("field", one.field())
                .bind("from", one.from())
                .bind("to", one.to())
                .bind("top", one.top())
                .bind("bottom", one.bottom())
                .bind("reason", one.reason())
                .bind("by", by.person().map(p -> p.value()).orElse(0L))
                .bind("at", at)
                .add();
          }
          batch.execute();
        });
  }

  /** The redactions of a part, in order. */
  public List<Redaction> of(LongId inquiry, PartRef part) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT field, start_at AS `from`, end_at AS `to`, top_at AS top, bottom_at AS bottom, reason
                    FROM redaction
                    WHERE inquiry_id = :inquiry AND part = :part AND part_id = :id
                    ORDER BY field, start_at, id
                    """)
                .bind("inquiry", inquiry)
                .bind("part", part.kind())
                .bind("id", id(part))
                .mapTo(Redaction.class)
                .list());
  }

  private record PartRedaction(
      PartKind part,
      long partId,
      Redaction.Field field,
      int from,
      int to,
      int top,
      int bottom,
      String reason) {
    PartRef ref() {
      return new PartRef(part, partId);
    }

    Redaction redaction() {
      return new Redaction(field, from, to, top, bottom, reason);
    }
  }

  /** All redactions of a case by part; the inquiry itself has the id 0. */
  public Map<PartRef, List<Redaction>> ofCase(LongId inquiry) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT part, part_id, field, start_at AS `from`, end_at AS `to`, top_at AS top,
                      bottom_at AS bottom, reason
                    FROM redaction WHERE inquiry_id = :inquiry ORDER BY field, start_at, id
                    """)
                .bind("inquiry", inquiry)
                .mapTo(PartRedaction.class)
                .collect(
                    Collectors.groupingBy(
                        PartRedaction::ref,
                        Collectors.mapping(PartRedaction::redaction, Collectors.toList()))));
  }

  private static long id(PartRef part) {
    return part.kind() == PartKind.INQUIRY ? 0 : part.id();
  }
}
