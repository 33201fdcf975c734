package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/** Reads and writes the table {@code login_session}; tokens are stored hashed. */
@Dependent
class LoginSessions implements RetentionTask {
  /**
   * A session with one of the person's roles; a person without roles has one row, without a role.
   */
  record SessionRow(
      PersonId personId,
      String name,
      Optional<String> language,
      Instant lastSeenAt,
      Optional<Role> role,
      long officeId) {}

  private static final int AGENT_MOST = 120;

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  LoginSessions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Returns false when the person may not sign in (any more). The row of the person is read under a
   * lock, so that disabling an account and signing in to it come one after the other.
   */
  boolean insert(String token, PersonId person, String agent, Instant expires) {
    String browser = agent == null ? "" : agent.strip();
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        INSERT INTO login_session (token_hash, person_id, created_at, last_seen_at, expires_at, agent)
                        SELECT :token, p.id, :now, :now, :expires, :agent
                        FROM person p WHERE p.id = :person AND p.state = 'active' LOCK IN SHARE MODE
                        """)
                    .bind("token", Tokens.sha256(token))
                    .bind("person", person)
                    .bind("now", clock.instant())
                    .bind("expires", expires)
                    .bind("agent", browser.substring(0, Math.min(browser.length(), AGENT_MOST)))
                    .execute())
        == 1;
  }

  /**
   * The session with its person and roles, in one statement; empty when it is expired or unknown.
   */
  List<SessionRow> find(String token) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT s.person_id, p.name, p.language, s.last_seen_at, r.role,
                      COALESCE(r.office_id, 0) AS office_id
                    FROM login_session s
                    JOIN person p ON p.id = s.person_id AND p.state = 'active'
                    LEFT JOIN person_role r ON r.person_id = p.id
                    WHERE s.token_hash = :token AND s.expires_at > :now
                    """)
                .bind("token", Tokens.sha256(token))
                .bind("now", clock.instant())
                .mapTo(SessionRow.class)
                .list());
  }

  /** The person of a session that may have expired, for tokens that do not name their person. */
  Optional<PersonId> owner(String token) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT person_id FROM login_session WHERE token_hash = :token")
                .bind("token", Tokens.sha256(token))
                .mapTo(PersonId.class)
                .findOne());
  }

  void seen(String token, Instant unlessAfter) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE login_session SET last_seen_at = :now
                    WHERE token_hash = :token AND last_seen_at <= :unlessAfter
                    """)
                .bind("now", clock.instant())
                .bind("token", Tokens.sha256(token))
                .bind("unlessAfter", unlessAfter)
                .execute());
  }

  void delete(String token) {
    jdbi.useHandle(
        h ->
            h.createUpdate("DELETE FROM login_session WHERE token_hash = :token")
                .bind("token", Tokens.sha256(token))
                .execute());
  }

  void deleteAll(PersonId person) {
    jdbi.useHandle(
        h ->
            h.createUpdate("DELETE FROM login_session WHERE person_id = :person")
                .bind("person", person)
                .execute());
  }

  void deleteOthers(PersonId person, String kept) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "DELETE FROM login_session WHERE person_id = :person AND token_hash <> :kept")
                .bind("person", person)
                .bind("kept", Tokens.sha256(kept))
                .execute());
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.SESSIONS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return RetentionDelete.execute(
        jdbi,
        """
        DELETE FROM login_session WHERE expires_at < :before ORDER BY expires_at LIMIT :most
        """,
        before,
        most);
  }
}
