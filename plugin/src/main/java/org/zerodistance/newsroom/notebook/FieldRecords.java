package org.zerodistance.newsroom.notebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.newsroom.assignments.AssignmentId;

/** All writes to the tables of the notebook. */
@Dependent
class FieldRecords {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  FieldRecords(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void note(AssignmentId id, String body, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO assignment_note (assignment_id, author_id, body, made_at)
                    VALUES (:id, :by, :body, :now)
                    """)
                .bind("id", id)
                .bind("by", by)
                .bind("body", body)
                .bind("now", clock.instant())
                .execute());
  }

  void contact(AssignmentId id, EntryWording contact, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO assignment_contact (assignment_id, author_id, whom, how, said, contacted_at, made_at)
                    VALUES (:id, :by, :whom, :how, :said, :at, :now)
                    """)
                .bind("id", id)
                .bind("by", by)
                .bind("whom", contact.title())
                .bind("how", contact.how())
                .bind("said", contact.body())
                .bind("at", contact.happenedAt())
                .bind("now", clock.instant())
                .execute());
  }

  VisitId visit(AssignmentId id, EntryWording visit, PersonId by) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO visit (assignment_id, author_id, place, seen, visited_at, made_at)
                    VALUES (:id, :by, :place, :seen, :at, :now)
                    """)
                .bind("id", id)
                .bind("by", by)
                .bind("place", visit.title())
                .bind("seen", visit.body())
                .bind("at", visit.happenedAt())
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(VisitId.class)
                .one());
  }

  /**
   * Gives the entry that was read another wording, or only another version.
   *
   * @throws NotebookProblem {@code ENTRY_CHANGED_MEANWHILE} when it was changed after it was read
   */
  void correct(NotebookEntry read, EntryWording to) {
    String sql =
        switch (read.kind()) {
          case NOTE ->
              """
              UPDATE assignment_note SET body = :body, version = version + 1
              WHERE id = :id AND version = :version
              """;
          case CONTACT ->
              """
              UPDATE assignment_contact SET whom = :title, how = :how, said = :body, contacted_at = :at,
                version = version + 1
              WHERE id = :id AND version = :version
              """;
          case VISIT ->
              """
              UPDATE visit SET place = :title, seen = :body, visited_at = :at, version = version + 1
              WHERE id = :id AND version = :version
              """;
        };
    requireOne(
        jdbi.withHandle(
            h ->
                h.createUpdate(sql)
                    .bind("title", to.title())
                    .bind("how", to.how())
                    .bind("body", to.body())
                    .bind("at", to.happenedAt())
                    .bind("id", read.id())
                    .bind("version", read.version())
                    .execute()));
  }

  /**
   * @throws NotebookProblem {@code ENTRY_CHANGED_MEANWHILE} when it was changed after it was read
   */
  void remove(NotebookEntry read) {
    String sql =
        switch (read.kind()) {
          case NOTE -> "DELETE FROM assignment_note WHERE id = :id AND version = :version";
          case CONTACT -> "DELETE FROM assignment_contact WHERE id = :id AND version = :version";
          case VISIT -> "DELETE FROM visit WHERE id = :id AND version = :version";
        };
    requireOne(
        jdbi.withHandle(
            h ->
                h.createUpdate(sql)
                    .bind("id", read.id())
                    .bind("version", read.version())
                    .execute()));
  }

  /** Keeps what the entry said until now. */
  void keep(NotebookEntry entry, EarlierWording.Act act, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO notebook_wording (assignment_id, entry_kind, entry_id, author_id, title, how, body,
                      happened_at, made_at, act, acted_by, acted_at)
                    VALUES (:assignment, :kind, :entry, :author, :title, :how, :body, :happenedAt, :madeAt, :act, :by, :now)
                    """)
                .bind("assignment", entry.assignmentId())
                .bind("kind", entry.kind())
                .bind("entry", entry.id())
                .bind("author", entry.authorId())
                .bind("title", entry.title())
                .bind("how", entry.how())
                .bind("body", entry.body())
                .bind("happenedAt", entry.happenedAt())
                .bind("madeAt", entry.madeAt())
                .bind("act", act)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
  }

  private static void requireOne(int rows) {
    if (rows != 1) {
      throw new NotebookProblem(NotebookProblem.Code.ENTRY_CHANGED_MEANWHILE);
    }
  }
}
