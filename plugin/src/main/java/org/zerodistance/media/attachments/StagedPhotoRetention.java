package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/** Deletes photos of forms that strangers never sent. */
@Dependent
class StagedPhotoRetention implements RetentionTask {
  private final PhotoTable table;
  private final PhotoFiles files;

  @Inject
  StagedPhotoRetention(PhotoTable table, PhotoFiles files) {
    this.table = table;
    this.files = files;
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.STAGED_PHOTOS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    int gone = 0;
    for (PhotoKey key : table.staged(false, before, most)) {
      if (table.removeStaged(key)) {
        files.remove(key);
        gone++;
      }
    }
    return gone;
  }
}
