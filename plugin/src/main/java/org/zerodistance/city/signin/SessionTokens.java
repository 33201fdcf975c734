package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.sql.ServerSecret;

/** Makes the tokens of sessions. The person of a session is known after its row is gone. */
@Dependent
class SessionTokens {
  private final SignedPersonToken form;

  @Inject
  SessionTokens(ServerSecret secret) {
    this.form = new SignedPersonToken(secret, "session token");
  }

  String create(PersonId person) {
    return form.create(person);
  }

  /** The person for whom the token was made; says nothing about whether its session is valid. */
  Optional<PersonId> person(String token) {
    return form.person(token);
  }
}
