package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;

/**
 * Changes captions, before/after roles and the order of photos, and removes photos. The feature of
 * the owner must check first that the person may change the owner.
 */
@Dependent
public class PhotoArranging {
  private static final int CAPTION = 200;

  private final PhotoTable table;
  private final Event<PhotoRemoved> removed;

  @Inject
  PhotoArranging(PhotoTable table, Event<PhotoRemoved> removed) {
    this.table = table;
    this.removed = removed;
  }

  /**
   * @throws PhotoProblem when the photo does not belong to this owner
   */
  public void describe(OwnerKind kind, LongId owner, PhotoKey key, PhotoRole role, String caption) {
    check(caption);
    if (!table.describe(kind, owner, key, role, caption.strip())) {
      throw new PhotoProblem(PhotoCode.PHOTO_GONE);
    }
  }

  /**
   * @throws PhotoProblem when the photo is not staged for this form
   */
  public void describeStaged(String formKey, PhotoKey key, PhotoRole role, String caption) {
    check(caption);
    if (!table.describeStaged(formKey, key, role, caption.strip())) {
      throw new PhotoProblem(PhotoCode.PHOTO_GONE);
    }
  }

  /** Puts the owner's photos in this order; ignores keys of photos that belong to others. */
  @Transactional
  public void order(OwnerKind kind, LongId owner, List<PhotoKey> keys) {
    for (int i = 0; i < keys.size(); i++) {
      table.place(kind, owner, keys.get(i), i + 1);
    }
  }

  /**
   * Removes the photo permanently; its files go after the commit.
   *
   * @return false when it did not belong to this owner
   */
  public boolean remove(OwnerKind kind, LongId owner, PhotoKey key) {
    Optional<PhotoKey> rendition = table.rendition(key);
    boolean gone = table.remove(kind, owner, key);
    if (gone) {
      removed.fire(new PhotoRemoved(key));
      rendition.ifPresent(shown -> removed.fire(new PhotoRemoved(shown)));
    }
    return gone;
  }

  private static void check(String caption) {
    new Violations().length("caption", caption, 0, CAPTION).throwIfAny();
  }
}
