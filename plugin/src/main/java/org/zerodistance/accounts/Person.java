package org.zerodistance.accounts;

import java.util.Optional;
import org.zerodistance.viewers.PersonId;

/** An account as the table holds it. The hash never leaves the feature. */
record Person(
    PersonId id,
    Optional<String> email,
    String name,
    Optional<String> passwordHash,
    Optional<String> language,
    PersonState state,
    int version) {

  /** The hash by which the person may sign in now. */
  Optional<String> key() {
    return state == PersonState.ACTIVE ? passwordHash : Optional.empty();
  }

  @Override
  public String toString() {
    return "Person " + id;
  }
}
