package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/** Deletes photos of forms and drafts that were never sent: those of strangers, or of accounts. */
final class StagedPhotoRetention implements RetentionTask {
  private final RetentionRule rule;
  private final boolean byAccount;
  private final PhotoTable table;
  private final PhotoFiles files;

  private StagedPhotoRetention(
      RetentionRule rule, boolean byAccount, PhotoTable table, PhotoFiles files) {
    this.rule = rule;
    this.byAccount = byAccount;
    this.table = table;
    this.files = files;
  }

  @Override
  public RetentionRule rule() {
    return rule;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    int gone = 0;
    for (PhotoKey key : table.staged(byAccount, before, most)) {
      if (table.removeStaged(key)) {
        files.remove(key);
        gone++;
      }
    }
    return gone;
  }

  /** Produces the task of each rule. */
  @Dependent
  static class Producer {
    @Produces
    @Dependent
    RetentionTask ofStrangers(PhotoTable table, PhotoFiles files) {
      return new StagedPhotoRetention(RetentionRule.STAGED_PHOTOS, false, table, files);
    }

    @Produces
    @Dependent
    RetentionTask ofAccounts(PhotoTable table, PhotoFiles files) {
      return new StagedPhotoRetention(RetentionRule.STAGED_PHOTOS_OF_ACCOUNTS, true, table, files);
    }
  }
}
