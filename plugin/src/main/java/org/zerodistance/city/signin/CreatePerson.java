package org.zerodistance.city.signin;

import java.util.Optional;
import java.util.Set;
import org.zerodistance.city.people.Grant;

/**
 * Command of an administrator to create an account.
 *
 * @param password absent when the person is invited and sets one by a link
 */
public record CreatePerson(
    String name,
    String email,
    Optional<String> language,
    Set<Grant> grants,
    Optional<String> password) {
  public CreatePerson {
    grants = Set.copyOf(grants);
  }

  @Override
  public String toString() {
    return "CreatePerson " + grants;
  }
}
