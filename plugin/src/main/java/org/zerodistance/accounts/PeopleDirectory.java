package org.zerodistance.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zerodistance.platform.Violations;
import org.zerodistance.viewers.Email;
import org.zerodistance.viewers.Viewer;

/** Finds people by what they sign in with, for work that acts in their name without a session. */
@Dependent
public class PeopleDirectory {
  private final People people;
  private final PersonRoles roles;

  @Inject
  PeopleDirectory(People people, PersonRoles roles) {
    this.people = people;
    this.roles = roles;
  }

  /** The person with that address and their roles. */
  public Optional<Viewer> viewer(String email) {
    return Email.parse(email, new Violations()).flatMap(people::findByEmail).map(roles::viewer);
  }
}
