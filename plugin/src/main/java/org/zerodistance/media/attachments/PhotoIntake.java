package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;

/**
 * Accepts photos: stages them for a form and hands them over when the form is accepted, or stores
 * them directly for an owner. Processing a photo takes up to seconds and happens outside of any
 * transaction of this class; each row is one statement, so no transaction is needed. Files are
 * written before their row: a file without a row is deleted by {@link PhotoFileRetention}, a row
 * without files would be a hole.
 */
@Dependent
public class PhotoIntake {
  private final PhotoTable table;
  private final PhotoFiles files;
  private final Event<PhotoRemoved> removed;

  @Inject
  PhotoIntake(PhotoTable table, PhotoFiles files, Event<PhotoRemoved> removed) {
    this.table = table;
    this.files = files;
    this.removed = removed;
  }

  /**
   * Keeps a photo for a form until the form is accepted: for one day, or for thirty days when a
   * signed-in person uploads it, because drafts of answers need their photos.
   *
   * @param most the maximum number of photos of the form
   * @throws PhotoProblem when the upload is not an acceptable photo, or the form has {@code most}
   *     already
   */
  public PhotoKey stage(String formKey, PhotoUpload upload, int most, Viewer by) {
    Renditions renditions = Renditions.of(upload);
    PhotoKey key = PhotoKey.random();
    files.keep(key, renditions.sizes());
    // A failure leaves the files to housekeeping: the row may have been written all the same.
    if (!table.stage(key, formKey, renditions, most, by)) {
      files.remove(key);
      throw new PhotoProblem(PhotoCode.PHOTO_TOO_MANY, upload.shownName(), most);
    }
    return key;
  }

  /** Lets the photos that wait for one form wait for another. */
  public void moveStaged(String formKey, String otherKey) {
    table.moveStaged(formKey, otherKey);
  }

  /** Does nothing when the photo is not staged for this form. */
  public void removeStaged(String formKey, PhotoKey key) {
    if (table.removeStaged(formKey, key)) {
      removed.fire(new PhotoRemoved(key));
    }
  }

  /**
   * Assigns staged photos to their owner, in the caller's transaction.
   *
   * @return the number of photos, for the owner's counter
   * @throws PhotoProblem when one of them is not staged (any more); then nothing is adopted,
   *     because the caller's transaction is rolled back
   */
  public int adopt(String formKey, OwnerKind kind, LongId owner, List<PhotoKey> keys) {
    int adopted = table.adopt(formKey, kind, owner, keys);
    if (adopted != new HashSet<>(keys).size()) {
      throw new PhotoProblem(PhotoCode.PHOTO_GONE);
    }
    return adopted;
  }

  /**
   * Stores a photo directly for an existing owner.
   *
   * @param caption up to 200 characters, or empty
   */
  public PhotoKey add(
      OwnerKind kind, LongId owner, PhotoUpload upload, PhotoRole role, String caption, Viewer by) {
    Renditions renditions = Renditions.of(upload);
    PhotoKey key = PhotoKey.random();
    files.keep(key, renditions.sizes());
    table.add(key, kind, owner, renditions, role, caption, by);
    return key;
  }

  /**
   * Copies a photo to another owner, for example from a case to a story, as it may be public; the
   * copy is independent of the original.
   */
  public PhotoKey copy(PhotoKey from, OwnerKind kind, LongId owner, Viewer by) {
    PhotoKey key = PhotoKey.random();
    files.copy(table.rendition(from).orElse(from), key);
    table.copy(from, key, kind, owner, by);
    return key;
  }
}
