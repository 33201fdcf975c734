package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.sql.ServerSecret;

/**
 * Recognises browsers in which a person has signed in before, by a token that they keep. It grants
 * nothing: attempts from such a browser are counted by themselves, so that nobody else's guesses
 * keep the person out.
 */
@Dependent
public class KnownDevices {
  private final SignedPersonToken form;
  private final Sessions sessions;

  @Inject
  KnownDevices(ServerSecret secret, Sessions sessions) {
    this.form = new SignedPersonToken(secret, "device token");
    this.sessions = sessions;
  }

  /**
   * The token for a browser in which a session has begun.
   *
   * @param kept the token that the browser has; it stays as long as it is for the same person
   * @return empty when the session is none
   */
  public Optional<String> token(String session, Optional<String> kept) {
    return sessions
        .owner(session)
        .map(person -> kept.filter(token -> knows(token, person)).orElse(form.create(person)));
  }

  /** Whether the token says that the person has signed in before in this browser. */
  boolean knows(String token, PersonId person) {
    return form.person(token).filter(person::equals).isPresent();
  }
}
