package org.zerodistance.newsroom.notebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentPages;

/** Adds notes, contacts, visits and photos of visits. */
@Dependent
public class FieldNotes {
  private final AssignmentPages assignments;
  private final FieldRecords records;
  private final PhotoIntake photos;
  private final NotebookLog log;

  @Inject
  FieldNotes(
      AssignmentPages assignments, FieldRecords records, PhotoIntake photos, NotebookLog log) {
    this.assignments = assignments;
    this.records = records;
    this.photos = photos;
    this.log = log;
  }

  /** Adds a note of 1 to 4,000 characters. */
  @Transactional
  public void note(AssignmentId id, String body, Viewer by) {
    EntryWording note = EntryWording.note(body);
    log.checked(EntryKind.NOTE, note).throwIfAny();
    assignments.requireOpenFor(id, by);
    records.note(id, note.body(), by.id());
    log.append(id, "added", "note", by);
  }

  /** Adds a contact: time, person, way and content. */
  @Transactional
  public void contact(AssignmentId id, AddContact contact, Viewer by) {
    EntryWording wording =
        new EntryWording(contact.whom(), contact.how(), contact.said(), contact.contactedAt());
    log.checked(EntryKind.CONTACT, wording).throwIfAny();
    assignments.requireOpenFor(id, by);
    records.contact(id, wording, by.id());
    log.append(id, "added", "contact", by);
  }

  /**
   * Adds a visit together with its staged photos: all or nothing.
   *
   * @throws org.zerodistance.media.attachments.PhotoProblem when a photo is no longer staged
   */
  @Transactional
  public VisitId visit(AssignmentId id, AddVisit visit, Viewer by) {
    EntryWording wording = new EntryWording(visit.place(), null, visit.seen(), visit.visitedAt());
    log.checked(EntryKind.VISIT, wording).throwIfAny();
    assignments.requireOpenFor(id, by);
    VisitId made = records.visit(id, wording, by.id());
    if (!visit.photos().isEmpty()) {
      photos.adopt(visit.formKey(), OwnerKind.VISIT, made, visit.photos());
    }
    log.append(id, "added", "visit", by);
    return made;
  }

  /**
   * Adds staged photos to a visit, all or nothing; may be done as long as the assignment is open.
   *
   * @param visit a visit of this assignment, as it was read
   * @throws org.zerodistance.media.attachments.PhotoProblem when one is no longer staged
   */
  @Transactional
  public void photos(NotebookEntry visit, String formKey, List<PhotoKey> keys, Viewer by) {
    assignments.requireOpenFor(visit.assignmentId(), by);
    photos.adopt(formKey, OwnerKind.VISIT, new VisitId(visit.id()), keys);
    log.append(visit.assignmentId(), "photos", keys.size(), by);
  }
}
