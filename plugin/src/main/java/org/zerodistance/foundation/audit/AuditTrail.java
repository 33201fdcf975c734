package org.zerodistance.foundation.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/**
 * Lists audit events for administrators, newest first. An event about a subject that the
 * administrator may not see shows who did what and when, without its number, note and values.
 */
@Dependent
public class AuditTrail {
  /**
   * The filter of the list.
   *
   * @param subject the kind of subject
   * @param subjectId one subject of that kind
   * @param from inclusive
   * @param until exclusive
   */
  public record AuditFilter(
      Optional<PersonId> actor,
      Optional<EventType> type,
      Optional<Subject> subject,
      Optional<Long> subjectId,
      Optional<Instant> from,
      Optional<Instant> until) {
    public static final AuditFilter ALL =
        new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * An event in the list.
   *
   * @param actorName the name of the actor; absent for the system, for deleted accounts, and for
   *     askers and readers, whose identity is kept apart from what they wrote
   * @param subjectNumber the public number of an inquiry or a story
   * @param subjectOpen whether the administrator may open the subject's page, which is not so for a
   *     hidden inquiry and an unpublished story
   * @param subjectName the name of a person, office, board or column
   * @param data the event's values as a JSON object
   */
  public record AuditRow(
      long id,
      Instant at,
      EventType type,
      Subject subject,
      long subjectId,
      Audience audience,
      ActorKind actorKind,
      Optional<PersonId> actorId,
      Optional<String> actorName,
      Optional<OfficeId> officeId,
      Optional<String> officeName,
      Optional<String> officeNameEn,
      Optional<Long> subjectNumber,
      boolean subjectOpen,
      Optional<String> subjectName,
      Optional<String> note,
      Optional<String> data) {

    AuditRow withoutContent() {
      return new AuditRow(
          id,
          at,
          type,
          subject,
          subjectId,
          audience,
          actorKind,
          actorId,
          actorName,
          officeId,
          officeName,
          officeNameEn,
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static final String FROM =
      """
      SELECT e.id, e.at, e.type, e.subject, e.subject_id, e.audience, e.actor_kind,
        CASE WHEN e.actor_kind IN ('newsroom', 'office') OR e.subject = 'person' THEN e.actor_id END AS actor_id,
        CASE WHEN e.actor_kind IN ('newsroom', 'office') OR e.subject = 'person' THEN NULLIF(a.name, '') END AS actor_name,
        e.office_id, f.name AS office_name, f.name_en AS office_name_en,
        COALESCE(i.number, s.number) AS subject_number,
        COALESCE(s.live = 1 OR s.state = 'withdrawn', 1) AS subject_open,
        COALESCE(NULLIF(p.name, ''), o.name, b.name, c.name) AS subject_name,
        e.note, e.data
      FROM event e
      LEFT JOIN person a ON a.id = e.actor_id
      LEFT JOIN office f ON f.id = e.office_id
      LEFT JOIN inquiry i ON e.subject = 'inquiry' AND i.id = e.subject_id
      LEFT JOIN story s ON e.subject = 'story' AND s.id = e.subject_id
      LEFT JOIN person p ON e.subject = 'person' AND p.id = e.subject_id
      LEFT JOIN office o ON e.subject = 'office' AND o.id = e.subject_id
      LEFT JOIN board b ON e.subject = 'board' AND b.id = e.subject_id
      LEFT JOIN story_column c ON e.subject = 'column' AND c.id = e.subject_id
      WHERE e.at <= :at AND (e.at < :at OR e.id < :id)
      """;

  private final Jdbi jdbi;
  private final Instance<SubjectAudience> audiences;

  @Inject
  AuditTrail(Jdbi jdbi, @Any Instance<SubjectAudience> audiences) {
    this.jdbi = jdbi;
    this.audiences = audiences;
  }

  public Page<AuditRow> list(AuditFilter auditFilter, TimeCursor after, int limit, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    StringBuilder sql = new StringBuilder(FROM);
    Map<String, Object> values = new HashMap<>();
    values.put("at", after.at());
    values.put("id", after.id());
    auditFilter
        .actor()
        .ifPresent(
            a -> {
              // Events that a person caused as a reader are found by actor only if they are about
              // the account itself.
              sql.append(
                  "AND e.actor_id = :actor AND (e.actor_kind IN ('newsroom', 'office') OR e.subject = 'person')\n");
              values.put("actor", a);
            });
    auditFilter.type().ifPresent(t -> and(sql, values, "e.type = ", "type", t));
    auditFilter.subject().ifPresent(s -> and(sql, values, "e.subject = ", "subject", s));
    auditFilter.subjectId().ifPresent(s -> and(sql, values, "e.subject_id = ", "subjectId", s));
    auditFilter.from().ifPresent(f -> and(sql, values, "e.at >= ", "from", f));
    auditFilter.until().ifPresent(u -> and(sql, values, "e.at < ", "until", u));
    sql.append("ORDER BY e.at DESC, e.id DESC LIMIT :limit");
    values.put("limit", limit + 1);
    List<AuditRow> rows =
        jdbi.withHandle(
            h -> {
              Query query = h.createQuery(sql.toString());
              values.forEach(query::bind);
              return query.mapTo(AuditRow.class).list();
            });
    return Page.of(seen(rows, by), limit, r -> new TimeCursor(r.at(), r.id()).toString());
  }

  private List<AuditRow> seen(List<AuditRow> rows, Viewer by) {
    List<AuditRow> seen = rows;
    for (SubjectAudience audience : audiences) {
      Predicate<AuditRow> about = row -> row.subject() == audience.subject();
      Set<Long> shown =
          audience.among(rows.stream().filter(about).map(AuditRow::subjectId).toList(), by);
      seen =
          seen.stream()
              .map(
                  row ->
                      about.test(row) && !shown.contains(row.subjectId())
                          ? row.withoutContent()
                          : row)
              .toList();
    }
    return seen;
  }

  private static void and(
      StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
    sql.append("AND ").append(condition).append(':').append(name).append('\n');
    values.put(name, value);
  }
}
