package org.zerodistance.city.signin;

import java.util.Optional;
import java.util.Set;
import org.zerodistance.city.people.Grant;
import org.zerodistance.foundation.platform.PersonId;

/**
 * Command of an administrator to change an account.
 *
 * @param version the version of the row that the form was made from
 */
public record ChangePerson(
    PersonId id,
    int version,
    String name,
    String email,
    Optional<String> language,
    Set<Grant> grants) {
  public ChangePerson {
    grants = Set.copyOf(grants);
  }

  @Override
  public String toString() {
    return "ChangePerson " + id;
  }
}
