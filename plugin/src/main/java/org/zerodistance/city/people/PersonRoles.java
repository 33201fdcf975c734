package org.zerodistance.city.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.People.Person;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** Reads and writes the table {@code person_role}; office 0 means no office. */
@Dependent
public class PersonRoles {
  private record RoleGrantRow(Role role, long officeId) {}

  private final Jdbi jdbi;

  @Inject
  PersonRoles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Set<Grant> of(PersonId person) {
    return jdbi.withHandle(
        h ->
            h
                .createQuery("SELECT role, office_id FROM person_role WHERE person_id = :person")
                .bind("person", person)
                .mapTo(RoleGrantRow.class)
                .list()
                .stream()
                .map(PersonRoles::grant)
                .collect(Collectors.toSet()));
  }

  public void replace(PersonId person, Set<Grant> grants) {
    jdbi.useHandle(
        h -> {
          h.createUpdate("DELETE FROM person_role WHERE person_id = :person")
              .bind("person", person)
              .execute();
          if (grants.isEmpty()) {
            return;
          }
          PreparedBatch batch =
              h.prepareBatch(
                  "INSERT INTO person_role (person_id, role, office_id) VALUES (:person, :role, :office)");
          for (Grant grant : grants) {
            batch
                .bind("person", person)
                .bind("role", grant.role())
                .bind("office", grant.office().map(OfficeId::value).orElse(0L))
                .add();
          }
          batch.execute();
        });
  }

  /** The number of these offices that exist. */
  public int known(Set<OfficeId> offices) {
    return offices.isEmpty()
        ? 0
        : jdbi.withHandle(
            h ->
                h.createQuery("SELECT COUNT(*) FROM office WHERE id IN (<ids>)")
                    .bindList("ids", offices.stream().map(OfficeId::value).toList())
                    .mapTo(Integer.class)
                    .one());
  }

  /**
   * All active administrators. The rows are locked until the transaction ends, so that two
   * administrators who remove each other do so one after the other.
   */
  public Set<PersonId> administratorsHeld() {
    return new HashSet<>(
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT p.id FROM person_role r JOIN person p ON p.id = r.person_id
                        WHERE r.role = 'administrator' AND p.state = 'active'
                        FOR UPDATE
                        """)
                    .mapTo(PersonId.class)
                    .list()));
  }

  /**
   * @throws AccountProblem when there would be no other administrator
   */
  public void requireAnotherAdministrator(PersonId person) {
    Set<PersonId> administrators = administratorsHeld();
    if (administrators.contains(person) && administrators.size() == 1) {
      throw new AccountProblem(AccountCode.LAST_ADMINISTRATOR);
    }
  }

  public boolean anyAdministrator() {
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT COUNT(*) FROM person_role r JOIN person p ON p.id = r.person_id
                        WHERE r.role = 'administrator' AND p.state = 'active'
                        """)
                    .mapTo(Integer.class)
                    .one())
        > 0;
  }

  /** The person as other features see them. */
  public static Viewer viewer(
      PersonId id, String name, Optional<String> language, List<Role> roles, List<Long> offices) {
    Set<Role> all = EnumSet.of(Role.READER);
    all.addAll(roles);
    return new Viewer(
        Optional.of(id),
        name,
        all,
        offices.stream().filter(o -> o != 0).map(OfficeId::new).collect(Collectors.toSet()),
        language);
  }

  public Viewer viewer(Person person) {
    Set<Grant> grants = of(person.id());
    return viewer(
        person.id(),
        person.name(),
        person.language(),
        grants.stream().map(Grant::role).toList(),
        grants.stream().flatMap(g -> g.office().stream()).map(OfficeId::value).toList());
  }

  private static Grant grant(RoleGrantRow roleGrantRow) {
    return roleGrantRow.officeId() == 0
        ? Grant.of(roleGrantRow.role())
        : Grant.spokesperson(new OfficeId(roleGrantRow.officeId()));
  }
}
