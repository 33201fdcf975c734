package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.city.people.AccountEvents;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Sessions of signed-in people, kept in the database, so that ending one takes effect on every node
 * at once. The token is opaque, is sent in a cookie and is stored hashed.
 */
@Dependent
public class Sessions {
  /** The shortest interval between two writes to a session in use. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  /** How long a browser keeps the token of a session that has expired. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final LoginSessions sessions;
  private final SessionTokens tokens;
  private final People people;
  private final PersonRoles roles;
  private final SessionConfig config;
  private final EventLog log;
  private final Clock clock;

  @Inject
  Sessions(
      LoginSessions sessions,
      SessionTokens tokens,
      People people,
      PersonRoles roles,
      SessionConfig config,
      EventLog log,
      Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.people = people;
    this.roles = roles;
    this.config = config;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Begins a session with a new token and ends the one that the browser sent, so that a token
   * planted before the sign-in is invalid after it (session fixation).
   *
   * @throws AccountProblem when the account is not active
   */
  @Transactional
  public String begin(PersonId person, String agent, Optional<String> replaced) {
    replaced.ifPresent(sessions::delete);
    String token = tokens.create(person);
    Instant expires = clock.instant().plus(config.most());
    if (!sessions.insert(token, person, agent, expires)) {
      throw new AccountProblem(AccountCode.WRONG_CREDENTIALS);
    }
    Viewer viewer = roles.viewer(people.get(person));
    log.append(AccountEvents.of(EventType.SIGNED_IN, person, viewer));
    return token;
  }

  /** The person of the session, in one statement plus at most one write a minute. */
  public Optional<Viewer> viewer(String token) {
    List<LoginSessions.SessionRow> rows = sessions.find(token);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    LoginSessions.SessionRow sessionRow = rows.get(0);
    Viewer viewer =
        PersonRoles.viewer(
            sessionRow.personId(),
            sessionRow.name(),
            sessionRow.language(),
            rows.stream().flatMap(r -> r.role().stream()).toList(),
            rows.stream().map(LoginSessions.SessionRow::officeId).toList());
    Instant now = clock.instant();
    Duration idle = viewer.roles().size() > 1 ? config.staffIdle() : config.readerIdle();
    if (sessionRow.lastSeenAt().plus(idle).isBefore(now)) {
      return Optional.empty();
    }
    Instant due = now.minus(SEEN_EVERY);
    if (!sessionRow.lastSeenAt().isAfter(due)) {
      sessions.seen(token, due);
    }
    return Optional.of(viewer);
  }

  /** Ends one session; does nothing when the token is unknown. */
  @Transactional
  public void end(String token) {
    sessions.delete(token);
  }

  /** Ends all sessions of the person, including the current one. */
  @Transactional
  public void endAll(Viewer by) {
    sessions.deleteAll(by.id());
    log.append(AccountEvents.of(EventType.SIGNED_OUT_EVERYWHERE, by.id(), by));
  }

  /**
   * The person for whom the token was made, also after the session expired or was ended; grants
   * nothing.
   */
  public Optional<PersonId> owner(String token) {
    return tokens.person(token).or(() -> sessions.owner(token));
  }

  /**
   * The lifetime of a cookie with a token. It is longer than any session, so that the person whose
   * session expired is known.
   */
  public Duration cookieLifetime() {
    return config.most().plus(REMEMBERED);
  }
}
