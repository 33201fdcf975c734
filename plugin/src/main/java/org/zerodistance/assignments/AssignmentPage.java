package org.zerodistance.assignments;

import java.util.List;

/**
 * Everything about one assignment.
 *
 * @param mayChange whether the one who asked is its reporter or an editor, and it is still open
 */
public record AssignmentPage(
    AssignmentRow assignment,
    List<AssignmentCase> cases,
    List<FieldNote.Note> notes,
    List<FieldNote.Contact> contacts,
    List<FieldNote.Visit> visits,
    boolean mayChange) {

  public AssignmentPage {
    cases = List.copyOf(cases);
    notes = List.copyOf(notes);
    contacts = List.copyOf(contacts);
    visits = List.copyOf(visits);
  }
}
