package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;

/**
 * Takes photos in: staged for a form first and adopted when the form is accepted, or straight for
 * an owner. Developing a photo takes up to seconds and happens outside of any transaction of this
 * class; each row is one statement, so none is needed.
 */
@Dependent
public class PhotoIntake {
  private final PhotoTable table;
  private final PhotoFiles files;

  @Inject
  PhotoIntake(PhotoTable table, PhotoFiles files) {
    this.table = table;
    this.files = files;
  }

  /**
   * Keeps a photo for a form until the form is accepted: for a day, or for thirty when an account
   * uploads it (drafts of answers rest on such photos).
   *
   * @param most how many photos the form may have
   * @throws PhotoProblem when the upload is not a photo to our liking, or one too many
   */
  public PhotoKey stage(String formKey, PhotoUpload upload, int most, Viewer by) {
    Renditions renditions = Renditions.of(upload);
    PhotoKey key = PhotoKey.random();
    files.keep(key, renditions.sizes());
    boolean staged = false;
    try {
      staged = table.stage(key, formKey, renditions, most, by);
    } finally {
      if (!staged) {
        files.remove(key);
      }
    }
    if (!staged) {
      throw new PhotoProblem(PhotoCode.PHOTO_TOO_MANY, upload.shownName(), most);
    }
    return key;
  }

  /** Does nothing when the photo is not staged for this form. */
  public void removeStaged(String formKey, PhotoKey key) {
    if (table.removeStaged(formKey, key)) {
      files.remove(key);
    }
  }

  /**
   * Gives staged photos to their owner, in the transaction of the caller.
   *
   * @return how many, for the owner's counter
   * @throws PhotoProblem when one of them is not staged (any more); then nothing is adopted,
   *     because the caller's transaction goes back
   */
  public int adopt(String formKey, OwnerKind kind, LongId owner, List<PhotoKey> keys) {
    int adopted = table.adopt(formKey, kind, owner, keys);
    if (adopted != new HashSet<>(keys).size()) {
      throw new PhotoProblem(PhotoCode.PHOTO_GONE);
    }
    return adopted;
  }

  /**
   * Takes a photo straight for an owner that exists.
   *
   * @param caption up to 200 characters, or empty
   */
  public PhotoKey add(
      OwnerKind kind, LongId owner, PhotoUpload upload, PhotoRole role, String caption, Viewer by) {
    Renditions renditions = Renditions.of(upload);
    PhotoKey key = PhotoKey.random();
    files.keep(key, renditions.sizes());
    boolean added = false;
    try {
      table.add(key, kind, owner, renditions, role, caption, by);
      added = true;
    } finally {
      if (!added) {
        files.remove(key);
      }
    }
    return key;
  }

  /** Gives another owner a copy with a life of its own, say a story the photo of a case. */
  public PhotoKey copy(PhotoKey from, OwnerKind kind, LongId owner, Viewer by) {
    PhotoKey key = PhotoKey.random();
    files.copy(from, key);
    table.copy(from, key, kind, owner, by);
    return key;
  }
}
