package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/** Deletes photos of forms and drafts that accounts never sent. */
@Dependent
class AccountPhotoRetention implements RetentionTask {
  private final PhotoTable table;
  private final PhotoFiles files;

  @Inject
  AccountPhotoRetention(PhotoTable table, PhotoFiles files) {
    this.table = table;
    this.files = files;
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.STAGED_PHOTOS_OF_ACCOUNTS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    int gone = 0;
    for (PhotoKey key : table.staged(true, before, most)) {
      if (table.removeStaged(key)) {
        files.remove(key);
        gone++;
      }
    }
    return gone;
  }
}
