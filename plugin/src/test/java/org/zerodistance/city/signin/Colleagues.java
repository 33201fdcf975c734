package org.zerodistance.city.signin;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestHouse;

/** Creates staff accounts with passwords through the administrator's use case. */
final class Colleagues {
  static final String PASSWORD = "corkboard tram 7";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Colleagues() {}

  record Colleague(PersonId id, String email) {
    SignIn.Attempt attempt(String password) {
      // A network address for each, so that no test is limited by another.
      return new SignIn.Attempt(
          email, password, "host-" + email, "a browser", Optional.empty(), Optional.empty());
    }
  }

  static Colleague with(TestHouse house, Grant... grants) {
    String email = "colleague-" + COUNT.incrementAndGet() + "@example.org";
    PersonId id =
        house
            .get(PeopleKeeping.class)
            .create(
                new CreatePerson(
                    "同事" + COUNT.get(),
                    email,
                    Optional.of("zh-CN"),
                    Set.of(grants),
                    Optional.of(PASSWORD)),
                Viewer.SYSTEM);
    return new Colleague(id, email);
  }

  static String signIn(TestHouse house, Colleague colleague) {
    return house.get(SignIn.class).signIn(colleague.attempt(PASSWORD));
  }

  static Viewer viewer(TestHouse house, Colleague colleague) {
    return house.get(Sessions.class).viewer(signIn(house, colleague)).orElseThrow();
  }

  static int version(TestHouse house, PersonId id) {
    return house.get(PeopleList.class).get(id, Viewer.SYSTEM).version();
  }

  static long events(TestHouse house, PersonId id, String type) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM event WHERE subject = 'person' AND subject_id = :id AND type = :type")
                    .bind("id", id)
                    .bind("type", type)
                    .mapTo(Long.class)
                    .one());
  }
}
