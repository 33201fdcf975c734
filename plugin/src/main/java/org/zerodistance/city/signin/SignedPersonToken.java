package org.zerodistance.city.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.sql.ServerSecret;

/**
 * The form of tokens that name a person: a random secret, the id of the person and a signature over
 * both. A token for one purpose is none for another.
 */
final class SignedPersonToken {
  private static final Pattern TOKEN =
      Pattern.compile("([0-9A-Z]{26})\\.([0-9]{1,18})\\.(\\w{26})");

  private final ServerSecret secret;
  private final String purpose;

  SignedPersonToken(ServerSecret secret, String purpose) {
    this.secret = secret;
    this.purpose = purpose;
  }

  String create(PersonId person) {
    String random = Tokens.random();
    return random + "." + person.value() + "." + signature(random, person);
  }

  /** The person for whom the token was made. */
  Optional<PersonId> person(String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    PersonId person = new PersonId(Long.parseLong(parts.group(2)));
    boolean genuine =
        MessageDigest.isEqual(
            parts.group(3).getBytes(StandardCharsets.US_ASCII),
            signature(parts.group(1), person).getBytes(StandardCharsets.US_ASCII));
    return genuine ? Optional.of(person) : Optional.empty();
  }

  private String signature(String random, PersonId person) {
    return Tokens.base32(secret.derive(purpose, random + "." + person.value()), 26);
  }
}
