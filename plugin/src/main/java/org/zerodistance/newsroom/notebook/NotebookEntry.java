package org.zerodistance.newsroom.notebook;

import java.time.Duration;
import java.time.Instant;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.AssignmentId;

/**
 * A reporter's record: a note, a contact or a visit.
 *
 * @param title the person of a contact, the place of a visit; null for a note
 * @param how the way of a contact; null for the others
 * @param happenedAt when the contact or visit took place; for a note the same as {@code madeAt}
 * @param version 1 more for each correction, from 1
 */
public record NotebookEntry(
    EntryKind kind,
    long id,
    AssignmentId assignmentId,
    PersonId authorId,
    String authorName,
    String title,
    ContactWay how,
    String body,
    Instant happenedAt,
    Instant madeAt,
    int version) {
  /** The time in which authors correct their own entries. */
  private static final Duration AUTHORS_TIME = Duration.ofDays(1);

  public EntryId entryId() {
    return new EntryId(kind, id);
  }

  public boolean corrected() {
    return version > 1;
  }

  /** Whether the viewer may correct or remove it: its author for a day, editors at any time. */
  public boolean isOpenTo(Viewer viewer, Instant now) {
    return viewer.has(Role.EDITOR)
        || (viewer.is(authorId) && now.isBefore(madeAt.plus(AUTHORS_TIME)));
  }
}
