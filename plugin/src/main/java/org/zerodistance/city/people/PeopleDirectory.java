package org.zerodistance.city.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Finds people by e-mail address and id, for work on their behalf without a session. */
@Dependent
public class PeopleDirectory {
  private final People people;
  private final PersonRoles roles;

  @Inject
  PeopleDirectory(People people, PersonRoles roles) {
    this.people = people;
    this.roles = roles;
  }

  /** The person and their roles as of now; empty for one that is disabled or deleted. */
  public Optional<Viewer> viewer(PersonId id) {
    return people
        .find(id)
        .filter(person -> person.state() == PersonState.ACTIVE)
        .map(roles::viewer);
  }

  /** The person with that address and their roles. */
  public Optional<Viewer> viewer(String email) {
    return Email.parse(email, new Violations()).flatMap(people::findByEmail).map(roles::viewer);
  }
}
