package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Reads the notes, contacts and visits of an assignment, the latest first. Those of others are
 * hidden when the caller may not see a case of the assignment.
 */
@Dependent
public class FieldNotePages {
  /** All entries of an assignment, read in three statements. */
  public record Entries(
      List<FieldNote.Note> notes,
      List<FieldNote.ContactNote> contacts,
      List<FieldNote.VisitNote> visits) {
    public Entries {
      notes = List.copyOf(notes);
      contacts = List.copyOf(contacts);
      visits = List.copyOf(visits);
    }
  }

  private final Jdbi jdbi;

  @Inject
  FieldNotePages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Entries of(AssignmentId id, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h -> new Entries(notes(h, id, by), contacts(h, id, by), visits(h, id, by)));
  }

  private static List<FieldNote.Note> notes(Handle h, AssignmentId id, Viewer by) {
    return h.createQuery(
            """
            SELECT p.name AS author_name, n.body, n.made_at
            FROM assignment_note n LEFT JOIN person p ON p.id = n.author_id
            WHERE n.assignment_id = :id AND %s ORDER BY n.made_at DESC, n.id DESC
            """
                .formatted(AssignmentSight.entry("n", by)))
        .bind("id", id)
        .bind("me", by.id())
        .mapTo(FieldNote.Note.class)
        .list();
  }

  private static List<FieldNote.ContactNote> contacts(Handle h, AssignmentId id, Viewer by) {
    return h.createQuery(
            """
            SELECT p.name AS author_name, c.whom, c.how, c.said, c.contacted_at
            FROM assignment_contact c LEFT JOIN person p ON p.id = c.author_id
            WHERE c.assignment_id = :id AND %s ORDER BY c.contacted_at DESC, c.id DESC
            """
                .formatted(AssignmentSight.entry("c", by)))
        .bind("id", id)
        .bind("me", by.id())
        .mapTo(FieldNote.ContactNote.class)
        .list();
  }

  private static List<FieldNote.VisitNote> visits(Handle h, AssignmentId id, Viewer by) {
    return h.createQuery(
            """
            SELECT v.id, p.name AS author_name, v.place, v.seen, v.visited_at
            FROM visit v LEFT JOIN person p ON p.id = v.author_id
            WHERE v.assignment_id = :id AND %s ORDER BY v.visited_at DESC, v.id DESC
            """
                .formatted(AssignmentSight.entry("v", by)))
        .bind("id", id)
        .bind("me", by.id())
        .mapTo(FieldNote.VisitNote.class)
        .list();
  }
}
