package org.zerodistance.newsroom.notebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoArranging;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.newsroom.assignments.AssignmentId;

/**
 * Corrects and removes entries, also of an assignment that has ended: the author for a day, editors
 * at any time. What the entry said before is kept.
 */
@Dependent
public class NotebookCorrections {
  private final FieldNotePages pages;
  private final FieldRecords records;
  private final Photos photos;
  private final PhotoArranging arranging;
  private final NotebookLog log;
  private final Clock clock;

  @Inject
  NotebookCorrections(
      FieldNotePages pages,
      FieldRecords records,
      Photos photos,
      PhotoArranging arranging,
      NotebookLog log,
      Clock clock) {
    this.pages = pages;
    this.records = records;
    this.photos = photos;
    this.arranging = arranging;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Writes nothing when the entry says the same already and no photo goes.
   *
   * @param dropped photos of a visit to be deleted; those of other owners are ignored
   * @param version of the entry that the caller has seen
   * @return whether anything was changed
   */
  @Transactional
  public boolean correct(
      AssignmentId id,
      EntryId entry,
      EntryWording to,
      List<PhotoKey> dropped,
      int version,
      Viewer by) {
    NotebookEntry read = open(id, entry, version, by);
    log.checked(entry.kind(), to).throwIfAny();
    boolean same = to.sameAs(read);
    int gone = entry.kind() == EntryKind.VISIT ? drop(read, dropped) : 0;
    if (!same) {
      records.correct(read, to);
      records.keep(read, EarlierWording.Act.CORRECTED, by.id());
      log.append(id, "corrected", entry.kind().key(), by);
    }
    if (gone > 0) {
      log.append(id, "photosRemoved", gone, by);
    }
    return !same || gone > 0;
  }

  /** Removes the entry; a visit's photos go with it. */
  @Transactional
  public void remove(AssignmentId id, EntryId entry, int version, Viewer by) {
    NotebookEntry read = open(id, entry, version, by);
    records.remove(read);
    records.keep(read, EarlierWording.Act.REMOVED, by.id());
    log.append(id, "removed", entry.kind().key(), by);
    if (entry.kind() == EntryKind.VISIT) {
      drop(
          read,
          photos.list(OwnerKind.VISIT, new VisitId(read.id())).stream()
              .map(PhotoRow::fileKey)
              .toList());
    }
  }

  private int drop(NotebookEntry visit, List<PhotoKey> dropped) {
    int gone = 0;
    for (PhotoKey key : dropped) {
      if (arranging.remove(OwnerKind.VISIT, new VisitId(visit.id()), key)) {
        gone++;
      }
    }
    return gone;
  }

  private NotebookEntry open(AssignmentId id, EntryId entry, int version, Viewer by) {
    NotebookEntry read = pages.get(id, entry, by);
    if (!read.isOpenTo(by, clock.instant())) {
      throw new NotebookProblem(NotebookProblem.Code.ENTRY_CLOSED);
    }
    if (read.version() != version) {
      throw new NotebookProblem(NotebookProblem.Code.ENTRY_CHANGED_MEANWHILE);
    }
    return read;
  }
}
