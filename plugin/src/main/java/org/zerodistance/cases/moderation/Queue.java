package org.zerodistance.cases.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.AskerMoved;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquirySubmitted;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.remarks.RemarkId;
import org.zerodistance.cases.remarks.RemarkMade;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/**
 * The moderation queue, oldest first, with the tasks of those cases that the policy shows to the
 * moderator. Filled by events from askers and offices.
 */
@Dependent
public class Queue {
  /** The time for which a task stays claimed by the moderator who opened it without deciding. */
  public static final Duration CLAIM_HOLDS = Duration.ofMinutes(15);

  private static final String ROW =
      """
      SELECT t.id, t.inquiry_id, i.number, t.remark_id, t.cause, t.note, t.created_at,
        COALESCE(n.title, i.title) AS title, LEFT(COALESCE(n.body, i.body), 160) AS opening,
        i.title AS public_title, LEFT(i.body, 160) AS public_opening, i.kind, i.visibility,
        i.photo_count, i.board_id, b.name AS board_name, b.name_en AS board_name_en, t.claimed_by,
        p.name AS claimed_by_name, t.claimed_at, t.done_by, d.name AS done_by_name, t.done_at, r.body AS remark,
        CASE WHEN r.by_reader = 1 THEN TRUE ELSE FALSE END AS remark_by_reader, t.version
      FROM moderation_task t
      JOIN inquiry i ON i.id = t.inquiry_id
      LEFT JOIN inquiry_original n ON n.inquiry_id = i.id
      LEFT JOIN board b ON b.id = i.board_id
      LEFT JOIN person p ON p.id = t.claimed_by
      LEFT JOIN person d ON d.id = t.done_by
      LEFT JOIN remark r ON r.id = t.remark_id
      """;

  private static final String FREE =
      " AND (t.claimed_by IS NULL OR t.claimed_by = :me OR t.claimed_at <= :stale)";

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  Queue(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Open tasks after the cursor, oldest first. */
  public Page<QueueRow> waiting(
      Optional<Cause> cause, Optional<TimeCursor> after, int limit, Viewer by) {
    by.require(Role.MODERATOR);
    TimeCursor from = after.orElse(new TimeCursor(Instant.EPOCH, 0));
    List<QueueRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        ROW
                            + """
                            WHERE t.done_at IS NULL AND (:cause IS NULL OR t.cause = :cause)
                              AND t.created_at >= :at AND (t.created_at > :at OR t.id > :id) AND %s
                            ORDER BY t.created_at, t.id LIMIT :limit
                            """
                                .formatted(VisibilityPolicy.newsroom(by)))
                    .bind("cause", cause.orElse(null))
                    .bind("at", from.at())
                    .bind("id", from.id())
                    .bind("limit", limit + 1)
                    .mapTo(QueueRow.class)
                    .list());
    return Page.of(
        rows, limit, row -> new TimeCursor(row.createdAt(), row.id().value()).toString());
  }

  private record Waiting(Cause cause, int cases) {}

  /** The number of waiting tasks by cause; causes without tasks are absent. */
  public Map<Cause, Integer> sizes(Viewer by) {
    return jdbi
        .withHandle(
            h ->
                h.createQuery("SELECT t.cause, COUNT(*) AS cases" + open(by) + " GROUP BY t.cause")
                    .mapTo(Waiting.class)
                    .list())
        .stream()
        .collect(Collectors.toMap(Waiting::cause, Waiting::cases));
  }

  /** The number of waiting tasks. */
  public int size(Viewer by) {
    return jdbi.withHandle(
        h -> h.createQuery("SELECT COUNT(*)" + open(by)).mapTo(Integer.class).one());
  }

  /** The open tasks {@code t} of cases that the moderator may see. */
  private static String open(Viewer by) {
    return " FROM moderation_task t JOIN inquiry i ON i.id = t.inquiry_id WHERE t.done_at IS NULL AND "
        + VisibilityPolicy.newsroom(by);
  }

  /**
   * @throws ModerationProblem {@code TASK_NOT_FOUND}
   */
  public QueueRow get(TaskId id, Viewer by) {
    by.require(Role.MODERATOR);
    return jdbi.withHandle(
            h ->
                h.createQuery(ROW + "WHERE t.id = :id AND " + VisibilityPolicy.newsroom(by))
                    .bind("id", id)
                    .mapTo(QueueRow.class)
                    .findOne())
        .orElseThrow(() -> new ModerationProblem(ModerationProblem.Code.TASK_NOT_FOUND, id));
  }

  /**
   * The oldest task that no other moderator has open, except the one just done; the target of
   * “next”.
   */
  public Optional<TaskId> next(Viewer by) {
    by.require(Role.MODERATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT t.id" + open(by) + FREE + " ORDER BY t.created_at, t.id LIMIT 1")
                .bind("me", by.id())
                .bind("stale", clock.instant().minus(CLAIM_HOLDS))
                .mapTo(TaskId.class)
                .findOne());
  }

  /** The oldest open task of a case. */
  public Optional<TaskId> of(InquiryId inquiry, Viewer by) {
    by.require(Role.MODERATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT t.id"
                        + open(by)
                        + " AND t.inquiry_id = :inquiry ORDER BY t.created_at, t.id LIMIT 1")
                .bind("inquiry", inquiry)
                .mapTo(TaskId.class)
                .findOne());
  }

  /** The next task in the queue that no other moderator has open; the target of “skip”. */
  public Optional<TaskId> after(QueueRow task, Viewer by) {
    by.require(Role.MODERATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT t.id"
                        + open(by)
                        + FREE
                        + """
                           AND t.created_at >= :at AND (t.created_at > :at OR t.id > :id)
                          ORDER BY t.created_at, t.id LIMIT 1
                          """)
                .bind("me", by.id())
                .bind("stale", clock.instant().minus(CLAIM_HOLDS))
                .bind("at", task.createdAt())
                .bind("id", task.id())
                .mapTo(TaskId.class)
                .findOne());
  }

  /** Puts a case in the queue, in the caller's transaction. */
  public void add(
      InquiryId inquiry, Cause cause, Optional<RemarkId> remark, Optional<String> note) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO moderation_task (inquiry_id, remark_id, cause, note, created_at)
                    VALUES (:inquiry, :remark, :cause, :note, :now)
                    """)
                .bind("inquiry", inquiry)
                .bind("remark", remark.orElse(null))
                .bind("cause", cause)
                .bind("note", note.orElse(null))
                .bind("now", clock.instant())
                .execute());
  }

  /** One conditional update: the first moderator to open a task holds it for 15 minutes. */
  boolean claim(TaskId id, PersonId by) {
    Instant now = clock.instant();
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE moderation_task SET claimed_by = :by, claimed_at = :now
                        WHERE id = :id AND done_at IS NULL
                          AND (claimed_by IS NULL OR claimed_by = :by OR claimed_at <= :stale)
                        """)
                    .bind("by", by)
                    .bind("now", now)
                    .bind("stale", now.minus(CLAIM_HOLDS))
                    .bind("id", id)
                    .execute())
        == 1;
  }

  void release(TaskId id, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE moderation_task SET claimed_by = NULL, claimed_at = NULL
                    WHERE id = :id AND claimed_by = :by AND done_at IS NULL
                    """)
                .bind("id", id)
                .bind("by", by)
                .execute());
  }

  /**
   * One conditional update: only one decision counts, and a task that another moderator has open
   * cannot be decided.
   */
  boolean finish(TaskId id, Decision decision, PersonId by) {
    Instant now = clock.instant();
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE moderation_task SET done_at = :now, done_by = :by, decision = :decision,
                          version = version + 1
                        WHERE id = :id AND done_at IS NULL
                          AND (claimed_by IS NULL OR claimed_by = :by OR claimed_at <= :stale)
                        """)
                    .bind("now", now)
                    .bind("by", by)
                    .bind("decision", decision)
                    .bind("stale", now.minus(CLAIM_HOLDS))
                    .bind("id", id)
                    .execute())
        == 1;
  }

  Optional<Decision> decision(TaskId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT decision FROM moderation_task WHERE id = :id AND done_at IS NOT NULL FOR UPDATE")
                .bind("id", id)
                .mapTo(Decision.class)
                .findOne());
  }

  void submitted(@Observes InquirySubmitted event) {
    add(event.inquiry(), Cause.NEW, Optional.empty(), Optional.empty());
  }

  void remarked(@Observes RemarkMade event) {
    add(
        event.inquiry(),
        event.answersQuestion() ? Cause.ANSWER : Cause.REMARK,
        Optional.of(event.remark()),
        Optional.empty());
  }

  void askerMoved(@Observes AskerMoved event) {
    if (event.to() == Moderation.WAITING) {
      add(event.inquiry(), Cause.RESUBMITTED, Optional.empty(), Optional.empty());
      return;
    }
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE moderation_task SET done_at = :now, decision = :decision, version = version + 1
                    WHERE inquiry_id = :inquiry AND done_at IS NULL
                    """)
                .bind("now", clock.instant())
                .bind("decision", Decision.WITHDRAWN_BY_ASKER)
                .bind("inquiry", event.inquiry())
                .execute());
  }
}
