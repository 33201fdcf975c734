package org.zerodistance.city.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;

/** Lists people by name, for administrators. Deleted accounts are left out. */
@Dependent
public class PeopleList {
  /**
   * The filter of the list.
   *
   * @param role {@link Role#READER} means those without any other role; absent means the staff
   * @param state absent means all
   * @param office spokespersons of this office
   * @param text a part of the name or of the address; blank for all
   */
  public record PeopleFilter(
      Optional<Role> role, Optional<PersonState> state, Optional<OfficeId> office, String text) {
    public static final PeopleFilter STAFF =
        new PeopleFilter(Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  /** A role of a person, with the name of the office that it is bound to. */
  public record HeldRole(
      Role role,
      Optional<OfficeId> office,
      Optional<String> officeName,
      Optional<String> officeNameEn) {}

  /**
   * A person in the list.
   *
   * @param lastSeenAt the last request in a session that is still open
   */
  public record PersonRow(
      PersonId id,
      String name,
      String email,
      Optional<String> language,
      PersonState state,
      Instant createdAt,
      int version,
      Optional<Instant> lastSeenAt,
      List<HeldRole> roles) {}

  /**
   * The gaps in the staffing.
   *
   * @param invited people who have not set a password yet
   * @param empty roles that no active person holds
   * @param mute offices with an open board but no spokesperson, by name
   */
  public record StaffingGaps(int invited, List<Role> empty, List<RoleOffice> mute) {}

  /** An office and its name. */
  public record RoleOffice(OfficeId id, String name, Optional<String> nameEn) {}

  private record PersonMatch(
      PersonId id,
      String name,
      Optional<String> email,
      Optional<String> language,
      PersonState state,
      Instant createdAt,
      int version,
      Optional<Instant> lastSeenAt) {}

  private record RoleRow(
      PersonId personId,
      Role role,
      Optional<OfficeId> office,
      Optional<String> officeName,
      Optional<String> officeNameEn) {}

  private static final String PERSON =
      """
      SELECT p.id, p.name, p.email, p.language, p.state, p.created_at, p.version,
        (SELECT MAX(s.last_seen_at) FROM login_session s WHERE s.person_id = p.id) AS last_seen_at
      FROM person p
      """;

  private final Jdbi jdbi;

  @Inject
  PeopleList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A page of people by name, in two statements. */
  public Page<PersonRow> list(
      PeopleFilter peopleFilter, Optional<String> cursor, int limit, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    Map<String, Object> values = new HashMap<>();
    StringBuilder sql = new StringBuilder(PERSON);
    sql.append("WHERE p.state <> 'deleted'\n");
    cursor
        .flatMap(PeopleList::place)
        .ifPresent(
            c -> {
              sql.append("AND p.name >= :name AND (p.name > :name OR p.id > :id)\n");
              values.put("name", c.getKey());
              values.put("id", c.getValue());
            });
    peopleFilter
        .state()
        .ifPresent(
            s -> {
              sql.append("AND p.state = :state\n");
              values.put("state", s);
            });
    String any = "(SELECT 1 FROM person_role r WHERE r.person_id = p.id";
    if (peopleFilter.role().filter(r -> r == Role.READER).isPresent()) {
      sql.append("AND NOT EXISTS ").append(any).append(")\n");
    } else {
      sql.append("AND EXISTS ").append(any);
      peopleFilter
          .role()
          .ifPresent(
              r -> {
                sql.append(" AND r.role = :role");
                values.put("role", r);
              });
      peopleFilter
          .office()
          .ifPresent(
              o -> {
                sql.append(" AND r.office_id = :office");
                values.put("office", o);
              });
      sql.append(")\n");
    }
    if (!peopleFilter.text().isBlank()) {
      sql.append("AND (p.name LIKE :text OR p.email LIKE :text)\n");
      values.put("text", "%" + escape(peopleFilter.text().strip()) + "%");
    }
    sql.append("ORDER BY p.name, p.id LIMIT :limit");
    values.put("limit", limit + 1);
    List<PersonMatch> found =
        jdbi.withHandle(
            h -> {
              Query query = h.createQuery(sql.toString());
              values.forEach(query::bind);
              return query.mapTo(PersonMatch.class).list();
            });
    return Page.of(found, limit, r -> cursor(r.name(), r.id())).map(new Roles(found)::with);
  }

  /**
   * One person with roles.
   *
   * @throws AccountProblem when there is no such person, or the account was deleted
   */
  public PersonRow get(PersonId id, Viewer by) {
    if (!by.is(id)) {
      by.require(Role.ADMINISTRATOR);
    }
    List<PersonMatch> found =
        jdbi.withHandle(
            h ->
                h.createQuery(PERSON + "WHERE p.id = :id AND p.state <> 'deleted'")
                    .bind("id", id)
                    .mapTo(PersonMatch.class)
                    .list());
    if (found.isEmpty()) {
      throw new AccountProblem(AccountCode.PERSON_UNKNOWN);
    }
    return new Roles(found).with(found.get(0));
  }

  /** The roles and offices that no active person covers. */
  public StaffingGaps gaps(Viewer by) {
    by.require(Role.ADMINISTRATOR);
    return jdbi.withHandle(
        h -> {
          int invited =
              h.createQuery("SELECT COUNT(*) FROM person WHERE state = 'invited'")
                  .mapTo(Integer.class)
                  .one();
          Set<Role> held =
              h.createQuery(
                      """
                      SELECT DISTINCT r.role FROM person_role r
                      JOIN person p ON p.id = r.person_id AND p.state = 'active'
                      """)
                  .mapTo(Role.class)
                  .set();
          List<RoleOffice> mute =
              h.createQuery(
                      """
                      SELECT DISTINCT o.id, o.name, o.name_en
                      FROM office o JOIN board b ON b.office_id = o.id AND b.state = 'open'
                      WHERE NOT EXISTS (SELECT 1 FROM person_role r
                        JOIN person p ON p.id = r.person_id AND p.state = 'active'
                        WHERE r.office_id = o.id AND r.role = 'spokesperson')
                      ORDER BY o.id
                      """)
                  .mapTo(RoleOffice.class)
                  .list();
          return new StaffingGaps(
              invited,
              Arrays.stream(Role.values())
                  .filter(r -> r != Role.READER && !held.contains(r))
                  .toList(),
              mute);
        });
  }

  /** Reads the roles of all people found, with one statement. */
  private final class Roles {
    private final Map<PersonId, List<HeldRole>> byPerson;

    Roles(List<PersonMatch> people) {
      byPerson =
          people.isEmpty()
              ? Map.of()
              : jdbi.withHandle(
                  h ->
                      h
                          .createQuery(
                              """
                              SELECT r.person_id, r.role, o.id AS office, o.name AS office_name,
                                o.name_en AS office_name_en
                              FROM person_role r LEFT JOIN office o ON o.id = r.office_id
                              WHERE r.person_id IN (<people>)
                              ORDER BY r.person_id, r.role, r.office_id
                              """)
                          .bindList("people", people.stream().map(p -> p.id().value()).toList())
                          .mapTo(RoleRow.class)
                          .list()
                          .stream()
                          .collect(
                              Collectors.groupingBy(
                                  RoleRow::personId,
                                  Collectors.mapping(
                                      r ->
                                          new HeldRole(
                                              r.role(),
                                              r.office(),
                                              r.officeName(),
                                              r.officeNameEn()),
                                      Collectors.toCollection(ArrayList::new)))));
    }

    PersonRow with(PersonMatch person) {
      return new PersonRow(
          person.id(),
          person.name(),
          person.email().orElse(""),
          person.language(),
          person.state(),
          person.createdAt(),
          person.version(),
          person.lastSeenAt(),
          List.copyOf(byPerson.getOrDefault(person.id(), new ArrayList<>())));
    }
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static String cursor(String name, PersonId id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id + " " + name).getBytes(StandardCharsets.UTF_8));
  }

  /** Anything but one of our cursors gives the start of the list, as a mistyped address should. */
  private static Optional<Map.Entry<String, Long>> place(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int blank = text.indexOf(' ');
      return Optional.of(
          Map.entry(text.substring(blank + 1), Long.parseLong(text.substring(0, blank))));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOurs) {
      return Optional.empty();
    }
  }
}
