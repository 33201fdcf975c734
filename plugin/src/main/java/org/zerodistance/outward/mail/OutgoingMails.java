package org.zerodistance.outward.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.jobs.JobStore;
import org.zerodistance.foundation.jobs.LeasedRows;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/**
 * All writes to the table {@code outgoing_mail}. A row has the recipient and the subject as ids
 * only.
 */
@Dependent
public class OutgoingMails implements RetentionTask {
  /** A mail that is due. */
  public record DueMail(
      long id,
      MailKind kind,
      Optional<PersonId> personId,
      Optional<InquiryId> inquiryId,
      Optional<Long> eventId,
      Optional<Instant> digestAt,
      Optional<String> language,
      int attempts) {}

  /** A leased mail, only with columns that a newer release cannot write differently. */
  record Leased(long id, Optional<String> reason, int attempts, Instant expiresAt) {}

  /** A leased row becomes due again this long after the last heartbeat of its node. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final String SELECT =
      """
      SELECT id, kind, person_id, inquiry_id, event_id, digest_at, language, attempts
      FROM outgoing_mail
      """;

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final Clock clock;
  private final MailConfig config;

  @Inject
  OutgoingMails(Jdbi jdbi, Clock clock, MailConfig config) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.config = config;
  }

  /** Adds an account mail; one without a person is dropped when it is due. */
  public void putErrand(MailKind kind, Optional<PersonId> person, Optional<String> language) {
    jdbi.useHandle(
        h ->
            noted(
                    h.createUpdate(
                        """
                        INSERT INTO outgoing_mail (kind, person_id, language, state, created_at, available_at, expires_at)
                        VALUES (:kind, :person, :language, :state, :now, :now, :expires)
                        """),
                    kind)
                .bind("person", person.orElse(null))
                .bind("language", language.orElse(null))
                .execute());
  }

  /** Adds a notice to the asker of an inquiry, if the asker agreed to receive mail. */
  public void putForAsker(MailKind kind, long inquiry, long event) {
    jdbi.useHandle(
        h ->
            noted(
                    h.createUpdate(
                        """
                        INSERT INTO outgoing_mail
                          (kind, person_id, inquiry_id, event_id, language, state, created_at, available_at, expires_at)
                        SELECT :kind, a.person_id, a.inquiry_id, :event, a.mail_language, :state, :now, :now, :expires
                        FROM asker a WHERE a.inquiry_id = :inquiry AND a.mail_language IS NOT NULL
                        """),
                    kind)
                .bind("inquiry", inquiry)
                .bind("event", event)
                .execute());
  }

  /** Adds a notice to a member of the staff. */
  public void putForStaff(MailKind kind, PersonId person, long event) {
    jdbi.useHandle(
        h ->
            noted(
                    h.createUpdate(
                        """
                        INSERT INTO outgoing_mail (kind, person_id, event_id, state, created_at, available_at, expires_at)
                        VALUES (:kind, :person, :event, :state, :now, :now, :expires)
                        """),
                    kind)
                .bind("person", person)
                .bind("event", event)
                .execute());
  }

  /** Adds a digest of saved searches; the instant identifies its matches. */
  public void putDigest(PersonId person, Instant at) {
    jdbi.useHandle(
        h ->
            noted(
                    h.createUpdate(
                        """
                        INSERT INTO outgoing_mail (kind, person_id, digest_at, state, created_at, available_at, expires_at)
                        VALUES (:kind, :person, :at, :state, :now, :now, :expires)
                        """),
                    MailKind.SEARCH_DIGEST)
                .bind("person", person)
                .bind("at", at)
                .execute());
  }

  private Update noted(Update update, MailKind kind) {
    Instant now = clock.instant();
    return update
        .bind("kind", kind)
        .bind("state", config.on() ? MailState.WAITING : MailState.OFF)
        .bind("now", now)
        .bind("expires", now.plus(kind.life()));
  }

  /** Leases due rows that no other node has leased. */
  List<Leased> lease(int most, String node) {
    Instant now = clock.instant();
    List<Long> leased =
        rows()
            .lease(
                "UPDATE outgoing_mail SET available_at = :until, leased_by = :node WHERE id = :id",
                most,
                node,
                now,
                now.plus(LEASE));
    return leased.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT id, reason, attempts, expires_at FROM outgoing_mail WHERE id IN (<ids>) ORDER BY id
                        """)
                    .bindList("ids", leased)
                    .mapTo(Leased.class)
                    .list());
  }

  private LeasedRows rows() {
    return new LeasedRows(jdbi, "outgoing_mail", "state = 'waiting'", Map.of());
  }

  /**
   * Extends this node's leases.
   *
   * @return the mails that no other node has leased meanwhile, also those that were finished
   */
  Set<Long> renew(Collection<Long> ids, String node) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    Instant until = clock.instant().plus(LEASE);
    rows()
        .change(
            "UPDATE outgoing_mail SET available_at = :at",
            ids,
            node,
            (batch, id) -> batch.bind("at", until));
    return jdbi.withHandle(
        h ->
            Set.copyOf(
                h.createQuery(
                        "SELECT id FROM outgoing_mail WHERE id IN (<ids>) AND leased_by = :node")
                    .bind("node", node)
                    .bindList("ids", List.copyOf(ids))
                    .mapTo(Long.class)
                    .list()));
  }

  /** Those of these mails that still wait. */
  List<DueMail> waiting(Collection<Long> ids) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE id IN (<ids>) AND state = 'waiting' ORDER BY id")
                .bindList("ids", List.copyOf(ids))
                .mapTo(DueMail.class)
                .list());
  }

  /** Stores the final state, whichever node holds the mail: sent, dropped or set aside. */
  void finish(long id, MailState state, Optional<String> reason) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE outgoing_mail SET state = :state, reason = :reason, finished_at = :now,
                      attempts = attempts + 1
                    WHERE id = :id AND state = 'waiting'
                    """)
                .bind("id", id)
                .bind("state", state)
                .bind("reason", reason.orElse(null))
                .bind("now", clock.instant())
                .execute());
  }

  /** Marks the mails that the node still holds as sent. */
  void sent(Collection<Long> ids, String node) {
    Instant now = clock.instant();
    rows()
        .change(
            """
            UPDATE outgoing_mail SET state = 'sent', reason = NULL, finished_at = :now, attempts = attempts + 1
            """,
            ids,
            node,
            (batch, id) -> batch.bind("now", now));
  }

  /**
   * A failure of a mail.
   *
   * @param attempts the number of failures, with this one
   * @param forGood whether the mail is set aside; otherwise it is tried again after a growing delay
   */
  record MailFailure(int attempts, String reason, boolean forGood) {}

  /**
   * Stores failures of mails that the node still holds.
   *
   * @return the ids of these
   */
  Set<Long> failed(Map<Long, MailFailure> failures, String node) {
    Instant now = clock.instant();
    return rows()
        .change(
            """
            UPDATE outgoing_mail SET state = :state, attempts = :attempts, reason = :reason,
              available_at = :at, finished_at = :finished, leased_by = NULL
            """,
            failures.keySet(),
            node,
            (batch, id) -> {
              MailFailure failure = failures.get(id);
              batch
                  .bind("state", failure.forGood() ? MailState.SET_ASIDE : MailState.WAITING)
                  .bind("attempts", failure.attempts())
                  .bind("reason", failure.reason())
                  .bind("at", now.plus(waitAfter(failure.attempts())))
                  .bindByType("finished", failure.forGood() ? now : null, Instant.class);
            });
  }

  /**
   * Returns mails while the server is unreachable: tried again at that time, without counting a
   * failure.
   */
  void giveBack(Collection<Long> ids, String node, String reason, Instant at) {
    rows()
        .change(
            "UPDATE outgoing_mail SET reason = :reason, available_at = :at, leased_by = NULL",
            ids,
            node,
            (batch, id) -> batch.bind("reason", reason).bind("at", at));
  }

  /** Has one mail that was set aside, or all, tried again for as long as a new one. */
  int retry(Optional<Long> id) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE outgoing_mail SET state = 'waiting', attempts = 0, finished_at = NULL,
                      leased_by = NULL, available_at = :now, expires_at = :expires
                    WHERE state = 'set_aside' AND (:id IS NULL OR id = :id)
                    """)
                .bindByType("id", id.orElse(null), Long.class)
                .bind("now", now)
                .bind("expires", now.plus(Duration.ofDays(1)))
                .execute());
  }

  /** Drops all waiting mails of a deleted person. */
  public void drop(PersonId person) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE outgoing_mail SET state = 'dropped', reason = 'gone', finished_at = :now
                    WHERE person_id = :person AND state = 'waiting'
                    """)
                .bind("person", person)
                .bind("now", clock.instant())
                .execute());
  }

  static Duration waitAfter(int attempts) {
    Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  JobStore.State state() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0) AS waiting,
                      COALESCE(SUM(CASE WHEN state = 'waiting' AND leased_by IS NOT NULL
                        AND available_at > :now THEN 1 ELSE 0 END), 0) AS running,
                      MIN(CASE WHEN state = 'waiting' THEN created_at END) AS oldest,
                      COALESCE(SUM(CASE WHEN state = 'set_aside' THEN 1 ELSE 0 END), 0) AS set_aside
                    FROM outgoing_mail WHERE state IN ('waiting', 'set_aside')
                    """)
                .bind("now", clock.instant())
                .mapTo(JobStore.State.class)
                .one());
  }

  List<JobStore.Failed> setAside(int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT id, 'mail' AS subject, id AS subject_id, attempts, COALESCE(reason, '') AS last_error,
                      created_at, finished_at AS set_aside_at
                    FROM outgoing_mail WHERE state = 'set_aside' ORDER BY finished_at, id LIMIT :most
                    """)
                .bind("most", most)
                .mapTo(JobStore.Failed.class)
                .list());
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.MAILS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    int finished =
        RetentionDelete.execute(
            jdbi,
            """
        DELETE FROM outgoing_mail WHERE finished_at < :before ORDER BY finished_at LIMIT :most
        """,
            before,
            most);
    return finished < most ? finished + deleteOff(before, most - finished) : finished;
  }

  /** Mails noted while sending was off were finished when they were noted. */
  private int deleteOff(Instant before, int most) {
    return RetentionDelete.execute(
        jdbi,
        """
        DELETE FROM outgoing_mail WHERE state = 'off' AND available_at < :before
        ORDER BY available_at LIMIT :most
        """,
        before,
        most);
  }
}
