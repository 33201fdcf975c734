package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Tokens;

/** The table {@code one_time_link}; tokens stand in it hashed and work once. */
@Dependent
class OneTimeLinks {
  /** What a link is good for, and for how long. */
  enum Purpose {
    FIRST_ADMINISTRATOR(Duration.ofDays(7)),
    INVITATION(Duration.ofDays(7)),
    PASSWORD_RESET(Duration.ofHours(24)),
    /** The same two, sent to the account's address: using one proves the address. */
    MAILED_INVITATION(Duration.ofDays(7)),
    MAILED_RESET(Duration.ofHours(24)),
    ADDRESS_CONFIRMATION(Duration.ofDays(7));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    /** Whether a password may be set by it. */
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

  /** Makes a link and hands out its token, which is kept nowhere. */
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

  /** Takes the link: of several who try at once, on any node, one is told true. */
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

  /** Makes everybody else who wants to use such a link wait until this transaction ends. */
  void hold(Purpose purpose) {
    jdbi.useHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM one_time_link WHERE purpose = :purpose FOR UPDATE")
                .bind("purpose", purpose)
                .mapTo(Integer.class)
                .one());
  }

  /** Makes every open link of the person worthless. */
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

  /** Makes the person's open links of one purpose worthless. */
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

  /** Revokes every open link of the purpose, of all people. */
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
}
