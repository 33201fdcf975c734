package org.zerodistance.newsroom.notebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentSight;

/**
 * Reads the notes, contacts and visits of an assignment, the latest first. Those of others are
 * hidden when the caller may not see a case of the assignment.
 */
@Dependent
public class FieldNotePages {
  private static final String NOTES =
      """
      SELECT 'note' AS kind, n.id, n.assignment_id, n.author_id, p.name AS author_name, NULL AS title, NULL AS how,
        n.body, n.made_at AS happened_at, n.made_at, n.version
      FROM assignment_note n LEFT JOIN person p ON p.id = n.author_id
      """;
  private static final String CONTACTS =
      """
      SELECT 'contact' AS kind, n.id, n.assignment_id, n.author_id, p.name AS author_name, n.whom AS title, n.how,
        n.said AS body, n.contacted_at AS happened_at, n.made_at, n.version
      FROM assignment_contact n LEFT JOIN person p ON p.id = n.author_id
      """;
  private static final String VISITS =
      """
      SELECT 'visit' AS kind, n.id, n.assignment_id, n.author_id, p.name AS author_name, n.place AS title, NULL AS how,
        n.seen AS body, n.visited_at AS happened_at, n.made_at, n.version
      FROM visit n LEFT JOIN person p ON p.id = n.author_id
      """;

  /**
   * All entries of an assignment, read in four statements.
   *
   * @param earlier the number of earlier wordings that the caller may read
   */
  public record Entries(
      List<NotebookEntry> notes,
      List<NotebookEntry> contacts,
      List<NotebookEntry> visits,
      int earlier) {
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
        h ->
            new Entries(
                list(h, EntryKind.NOTE, id, by),
                list(h, EntryKind.CONTACT, id, by),
                list(h, EntryKind.VISIT, id, by),
                h.createQuery("SELECT COUNT(*) FROM notebook_wording w WHERE " + earlier(by))
                    .bind("id", id)
                    .bind("me", by.id())
                    .mapTo(Integer.class)
                    .one()));
  }

  /**
   * One entry of the assignment.
   *
   * @throws NotebookProblem when there is none that the caller may read
   */
  public NotebookEntry get(AssignmentId id, EntryId entry, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        rows(entry.kind())
                            + "WHERE n.id = :entry AND n.assignment_id = :id AND "
                            + AssignmentSight.entry("n", by))
                    .bind("entry", entry.value())
                    .bind("id", id)
                    .bind("me", by.id())
                    .mapTo(NotebookEntry.class)
                    .findOne())
        .orElseThrow(() -> new NotebookProblem(NotebookProblem.Code.ENTRY_NOT_FOUND));
  }

  /** What corrected and removed entries said before, the latest act first. */
  public List<EarlierWording> earlierWordings(AssignmentId id, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT w.entry_kind, w.entry_id, w.act, w.title, w.how, w.body, w.happened_at,
                      p.name AS author_name, c.name AS acted_by_name, w.acted_at
                    FROM notebook_wording w
                    LEFT JOIN person p ON p.id = w.author_id
                    LEFT JOIN person c ON c.id = w.acted_by
                    WHERE %s ORDER BY w.id DESC LIMIT 200
                    """
                        .formatted(earlier(by)))
                .bind("id", id)
                .bind("me", by.id())
                .mapTo(EarlierWording.class)
                .list());
  }

  /**
   * Earlier wordings are for editors and the author alone: an entry is often corrected to take a
   * name out of it.
   */
  private static String earlier(Viewer by) {
    String sight = "w.assignment_id = :id AND " + AssignmentSight.entry("w", by);
    return by.has(Role.EDITOR) ? sight : sight + " AND w.author_id = :me";
  }

  private static List<NotebookEntry> list(Handle h, EntryKind kind, AssignmentId id, Viewer by) {
    return h.createQuery(
            rows(kind)
                + """
                WHERE n.assignment_id = :id AND %s ORDER BY happened_at DESC, n.id DESC
                """
                    .formatted(AssignmentSight.entry("n", by)))
        .bind("id", id)
        .bind("me", by.id())
        .mapTo(NotebookEntry.class)
        .list();
  }

  private static String rows(EntryKind kind) {
    return switch (kind) {
      case NOTE -> NOTES;
      case CONTACT -> CONTACTS;
      case VISIT -> VISITS;
    };
  }
}
