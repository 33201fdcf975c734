package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.OfficeId;

/** Reads and writes the table {@code deadline}. */
@Dependent
class DeadlineTable {
  private static final String SELECT =
      """
      SELECT id, inquiry_id, office_id, working_days, started_at, due_at, paused_at, ended_at, ending, version
      FROM deadline
      """;

  static final String BY_INQUIRIES =
      SELECT + "WHERE inquiry_id IN (<inquiries>) ORDER BY inquiry_id, started_at, id";

  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  DeadlineTable(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
  }

  void insert(InquiryId inquiry, OfficeId office, RuleRow rule, Instant started, Instant due) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO deadline (inquiry_id, office_id, obligation, rule_id, working_days, started_at, due_at)
                    VALUES (:inquiry, :office, :obligation, :rule, :days, :started, :due)
                    """)
                .bind("inquiry", inquiry)
                .bind("office", office)
                .bind("obligation", rule.obligation())
                .bind("rule", rule.id())
                .bind("days", rule.workingDays())
                .bind("started", started)
                .bind("due", due)
                .execute());
    indexQueue.changed(IndexSubject.INQUIRY, inquiry);
  }

  /** The obligation of an inquiry that has not ended, locked until the transaction ends. */
  Optional<DeadlineRow> lockOpen(InquiryId inquiry) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE inquiry_id = :inquiry AND ended_at IS NULL
                        ORDER BY started_at DESC, id DESC LIMIT 1 FOR UPDATE
                        """)
                .bind("inquiry", inquiry)
                .mapTo(DeadlineRow.class)
                .findOne());
  }

  void pause(DeadlineRow row, Instant at) {
    update(row, at, row.dueAt(), null, null);
  }

  void resume(DeadlineRow row, Instant due) {
    update(row, null, due, null, null);
  }

  void end(DeadlineRow row, Instant at, Ending ending) {
    update(row, row.pausedAt().orElse(null), row.dueAt(), at, ending);
  }

  private void update(DeadlineRow row, Instant paused, Instant due, Instant ended, Ending ending) {
    int rows =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE deadline SET paused_at = :paused, due_at = :due, ended_at = :ended, ending = :ending,
                          version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                    .bind("id", row.id())
                    .bind("version", row.version())
                    .bind("paused", paused)
                    .bind("due", due)
                    .bind("ended", ended)
                    .bind("ending", ending)
                    .execute());
    if (rows != 1) {
      throw new IllegalStateException("Deadline " + row.id() + " changed although it was locked");
    }
    indexQueue.changed(IndexSubject.INQUIRY, row.inquiryId());
  }

  /** The obligations of these inquiries, oldest first for each. */
  List<DeadlineRow> list(Collection<InquiryId> inquiries) {
    return jdbi.withHandle(
        h ->
            h.createQuery(BY_INQUIRIES)
                .bindList("inquiries", List.copyOf(inquiries))
                .mapTo(DeadlineRow.class)
                .list());
  }
}
