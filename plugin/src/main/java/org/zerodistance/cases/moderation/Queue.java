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
import org.zerodistance.cases.deadlines.HouseCalendar;
import org.zerodistance.cases.inquiries.AskerMoved;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquirySubmitted;
import org.zerodistance.cases.inquiries.MeToos;
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
  /** The time for which a task stays claimed by the moderator who took it without deciding. */
  public static final Duration CLAIM_HOLDS = Duration.ofMinutes(15);

  /** Tasks first: few wait, and the order of the index is that of the list. */
  private static final String ROW =
      """
      SELECT STRAIGHT_JOIN t.id, t.inquiry_id, i.number, t.remark_id, t.cause, t.note, t.created_at,
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

  /** How far back holidays are read; whatever waited longer is late anyway. */
  private static final Duration CALENDAR = Duration.ofDays(100);

  private final Jdbi jdbi;
  private final Clock clock;
  private final HouseCalendar calendar;

  @Inject
  Queue(Jdbi jdbi, Clock clock, HouseCalendar calendar) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.calendar = calendar;
  }

  /** Open tasks of the filter after the cursor, oldest first. */
  public Page<QueueRow> waiting(
      QueueFilter filter, Optional<TimeCursor> after, int limit, Viewer by) {
    by.require(Role.MODERATOR);
    TimeCursor from = after.orElse(new TimeCursor(Instant.EPOCH, 0));
    List<QueueRow> rows =
        jdbi.withHandle(
            h ->
                filter
                    .bound(h.createQuery(waitingSql(filter, by)))
                    .bind("at", from.at())
                    .bind("id", from.id())
                    .bind("limit", limit + 1)
                    .mapTo(QueueRow.class)
                    .list());
    return Page.of(
        rows, limit, row -> new TimeCursor(row.createdAt(), row.id().value()).toString());
  }

  static String waitingSql(QueueFilter filter, Viewer by) {
    return ROW
        + """
        WHERE t.done_at IS NULL AND t.created_at >= :at AND (t.created_at > :at OR t.id > :id) AND %s
          AND NOT %s%s
        ORDER BY t.created_at, t.id LIMIT :limit
        """
            .formatted(VisibilityPolicy.newsroom(by), Batches.PENDING, filter.conditions());
  }

  /** What readers were promised, as of now. */
  public PromisedReading promise() {
    Instant now = clock.instant();
    return new PromisedReading(calendar.from(now.minus(CALENDAR)), now);
  }

  private record Waiting(Cause cause, int cases) {}

  /** The number of waiting tasks of the filter by cause; causes without tasks are absent. */
  public Map<Cause, Integer> sizes(QueueFilter filter, Viewer by) {
    return jdbi
        .withHandle(
            h ->
                filter
                    .bound(
                        h.createQuery(
                            "SELECT t.cause, COUNT(*) AS cases"
                                + open(filter, by)
                                + " GROUP BY t.cause"))
                    .mapTo(Waiting.class)
                    .list())
        .stream()
        .collect(Collectors.toMap(Waiting::cause, Waiting::cases));
  }

  /** The number of waiting tasks of the filter. */
  public int size(QueueFilter filter, Viewer by) {
    return jdbi.withHandle(
        h ->
            filter
                .bound(h.createQuery("SELECT COUNT(*)" + open(filter, by)))
                .mapTo(Integer.class)
                .one());
  }

  /** The open tasks {@code t} of the filter, of cases that the moderator may see. */
  private static String open(QueueFilter filter, Viewer by) {
    return " FROM moderation_task t JOIN inquiry i ON i.id = t.inquiry_id WHERE t.done_at IS NULL AND "
        + VisibilityPolicy.newsroom(by)
        + " AND NOT "
        + Batches.PENDING
        + filter.conditions();
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

  /** Those of the tasks that wait and may be seen, oldest first. */
  public List<QueueRow> waiting(List<TaskId> tasks, Viewer by) {
    by.require(Role.MODERATOR);
    if (tasks.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    ROW
                        + "WHERE t.id IN (<tasks>) AND t.done_at IS NULL AND "
                        + VisibilityPolicy.newsroom(by)
                        + " ORDER BY t.created_at, t.id")
                .bindList("tasks", tasks.stream().map(TaskId::value).toList())
                .mapTo(QueueRow.class)
                .list());
  }

  /** The oldest open task of a case. */
  public Optional<TaskId> of(InquiryId inquiry, Viewer by) {
    by.require(Role.MODERATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT t.id"
                        + open(QueueFilter.ALL, by)
                        + " AND t.inquiry_id = :inquiry ORDER BY t.created_at, t.id LIMIT 1")
                .bind("inquiry", inquiry)
                .mapTo(TaskId.class)
                .findOne());
  }

  /** The next task of the filter behind a task that no other moderator has open. */
  public Optional<TaskId> after(QueueRow task, QueueFilter filter, Viewer by) {
    by.require(Role.MODERATOR);
    return jdbi.withHandle(
        h ->
            filter
                .bound(h.createQuery(afterSql(filter, by)))
                .bind("me", by.id())
                .bind("stale", clock.instant().minus(CLAIM_HOLDS))
                .bind("at", task.createdAt())
                .bind("id", task.id())
                .mapTo(TaskId.class)
                .findOne());
  }

  static String afterSql(QueueFilter filter, Viewer by) {
    return "SELECT STRAIGHT_JOIN t.id"
        + open(filter, by)
        + FREE
        + """
           AND t.created_at >= :at AND (t.created_at > :at OR t.id > :id)
          ORDER BY t.created_at, t.id LIMIT 1
          """;
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

  /** One conditional update: the first moderator to take a task holds it for 15 minutes. */
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

  /** One task for a crowd, and none again at once after a moderator has looked. */
  void crowded(@Observes MeToos.CrowdNoticed event) {
    boolean known =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT EXISTS (
                          SELECT 1 FROM moderation_task
                          WHERE inquiry_id = :inquiry AND cause = 'crowd' AND (done_at IS NULL OR done_at >= :since))
                        """)
                    .bind("inquiry", event.inquiry())
                    .bind("since", clock.instant().minus(MeToos.CROWD_WITHIN))
                    .mapTo(Boolean.class)
                    .one());
    if (!known) {
      add(event.inquiry(), Cause.CROWD, Optional.empty(), Optional.empty());
    }
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
