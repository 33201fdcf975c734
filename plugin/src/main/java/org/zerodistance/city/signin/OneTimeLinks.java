package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/** Reads and writes the table {@code one_time_link}; tokens are stored hashed and work once. */
@Dependent
class OneTimeLinks implements RetentionTask {
  /** The purpose of a link, with its lifetime. */
  enum Purpose {
    FIRST_ADMINISTRATOR(Duration.ofDays(7)),
    INVITATION(Duration.ofDays(7)),
    PASSWORD_RESET(Duration.ofHours(24)),
    /** The same two, sent by mail; using one confirms the account's address. */
    MAILED_INVITATION(Duration.ofDays(7)),
    MAILED_RESET(Duration.ofHours(24)),
    ADDRESS_CONFIRMATION(Duration.ofDays(7));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    /** Whether the link may be used to set a password. */
    boolean setsPassword() {
      return invites() || this == PASSWORD_RESET || this == MAILED_RESET;
    }

    boolean invites() {
      return this == INVITATION || this == MAILED_INVITATION;
    }

    boolean mailed() {
      return this == MAILED_INVITATION || this == MAILED_RESET;
    }
  }

  record Link(Purpose purpose, Optional<PersonId> personId) {}

  private static final String LIVE = " AND used_at IS NULL AND expires_at > :now";

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  OneTimeLinks(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Makes a link and returns its token, which is not stored. */
  String make(Purpose purpose, Optional<PersonId> person) {
    String token = Tokens.random();
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO one_time_link (token_hash, purpose, person_id, created_at, expires_at)
                    VALUES (:token, :purpose, :person, :now, :expires)
                    """)
                .bind("token", Tokens.sha256(token))
                .bind("purpose", purpose)
                .bind("person", person.orElse(null))
                .bind("now", clock.instant())
                .bind("expires", clock.instant().plus(purpose.life))
                .execute());
    return token;
  }

  Optional<Link> find(String token) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT purpose, person_id FROM one_time_link WHERE token_hash = :token" + LIVE)
                .bind("token", Tokens.sha256(Tokens.normalize(token)))
                .bind("now", clock.instant())
                .mapTo(Link.class)
                .findOne());
  }

  /** Uses the link up. Of several concurrent callers on any node, one gets true. */
  boolean use(String token) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        "UPDATE one_time_link SET used_at = :now WHERE token_hash = :token" + LIVE)
                    .bind("token", Tokens.sha256(Tokens.normalize(token)))
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  /** Locks all links of the purpose until the transaction ends. */
  void hold(Purpose purpose) {
    jdbi.useHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM one_time_link WHERE purpose = :purpose FOR UPDATE")
                .bind("purpose", purpose)
                .mapTo(Integer.class)
                .one());
  }

  /** Invalidates all open links of the person. */
  void spendAll(PersonId person) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE one_time_link SET used_at = :now
                    WHERE person_id = :person AND used_at IS NULL
                    """)
                .bind("now", clock.instant())
                .bind("person", person)
                .execute());
  }

  /** Invalidates the person's open links of one purpose. */
  void spendAll(PersonId person, Purpose purpose) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE one_time_link SET used_at = :now
                    WHERE person_id = :person AND purpose = :purpose AND used_at IS NULL
                    """)
                .bind("now", clock.instant())
                .bind("person", person)
                .bind("purpose", purpose)
                .execute());
  }

  /** Invalidates all open links of the purpose, of all people. */
  void spendAll(Purpose purpose) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE one_time_link SET used_at = :now
                    WHERE purpose = :purpose AND used_at IS NULL
                    """)
                .bind("now", clock.instant())
                .bind("purpose", purpose)
                .execute());
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.ONE_TIME_LINKS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return RetentionDelete.execute(
        jdbi,
        """
        DELETE FROM one_time_link WHERE expires_at < :before ORDER BY expires_at LIMIT :most
        """,
        before,
        most);
  }
}
