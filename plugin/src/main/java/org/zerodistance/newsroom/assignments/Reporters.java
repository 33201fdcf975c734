package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** Reads the list of reporters. */
@Dependent
public class Reporters {
  /** A person who can be given an assignment. */
  public record Reporter(PersonId id, String name) {}

  private final Jdbi jdbi;

  @Inject
  Reporters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The active reporters by name. */
  public List<Reporter> reporters(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT p.id, p.name FROM person p
                    WHERE p.state = 'active' AND EXISTS (
                      SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.role = 'reporter')
                    ORDER BY p.name, p.id
                    """)
                .mapTo(Reporter.class)
                .list());
  }

  /** The person's name; empty for an unknown person. */
  String nameOf(PersonId person) {
    if (person == null) {
      return "";
    }
    return jdbi.withHandle(
            h ->
                h.createQuery("SELECT name FROM person WHERE id = :id")
                    .bind("id", person)
                    .mapTo(String.class)
                    .findOne())
        .orElse("");
  }

  boolean isReporter(PersonId person) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                        """
                        SELECT COUNT(*) FROM person p JOIN person_role r ON r.person_id = p.id AND r.role = 'reporter'
                        WHERE p.id = :id AND p.state = 'active'
                        """)
                    .bind("id", person)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }
}
