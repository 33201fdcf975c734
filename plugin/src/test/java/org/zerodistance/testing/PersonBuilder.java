package org.zerodistance.testing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.city.signin.CreatePerson;
import org.zerodistance.city.signin.PeopleKeeping;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Builds an active account. Starts as a reader who cannot sign in; a test names only what it is
 * about.
 */
public final class PersonBuilder {
  private static final AtomicLong COUNT = new AtomicLong();

  private final TestHouse house;
  private final OfficeId office;
  private final Set<Grant> grants = new HashSet<>();
  private final String name;
  private final String email;
  private Optional<String> password = Optional.empty();

  PersonBuilder(TestHouse house, TestCity city) {
    long number = COUNT.incrementAndGet();
    this.house = house;
    this.office = city.office();
    this.name = "测试员" + number;
    this.email = "person-" + number + "-" + city.slug() + "@test.example";
  }

  /** Holds these roles; a spokesperson speaks for the city's office. */
  public PersonBuilder as(Role... roles) {
    for (Role role : roles) {
      if (role == Role.SPOKESPERSON) {
        grants.add(Grant.spokesperson(office));
      } else if (role != Role.READER) {
        grants.add(Grant.of(role));
      }
    }
    return this;
  }

  /** Signs in with this password. */
  public PersonBuilder signingInWith(String words) {
    this.password = Optional.of(words);
    return this;
  }

  /** The account, as the person's next request would bring it. */
  public Viewer created() {
    PersonId id = password.isPresent() ? byTheUseCase() : withoutPassword();
    return house.get(PersonRoles.class).viewer(house.get(People.class).get(id));
  }

  private PersonId byTheUseCase() {
    return house
        .get(PeopleKeeping.class)
        .create(new CreatePerson(name, email, Optional.empty(), grants, password), Viewer.SYSTEM);
  }

  /**
   * By the tables alone: with a password the use case computes a slow hash for each person, and
   * without one it mails an invitation and the account is not active.
   */
  private PersonId withoutPassword() {
    PersonId id =
        house
            .get(People.class)
            .insertUnlessTaken(
                Email.parse(email).orElseThrow(),
                name,
                Optional.of("no password"),
                Optional.empty())
            .orElseThrow();
    house.get(PersonRoles.class).replace(id, grants);
    return id;
  }
}
