package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/**
 * Deletes files of photos that have no row. Each hour looks through a twenty-fourth of the folders,
 * so that within a day all are seen. Only old files are asked about: the row of a new one may stand
 * in a transaction that is still open.
 */
@Dependent
class PhotoFileRetention implements RetentionTask {
  private static final int HOURS = 24;

  private final PhotoTable table;
  private final PhotoFiles files;

  @Inject
  PhotoFileRetention(PhotoTable table, PhotoFiles files) {
    this.table = table;
    this.files = files;
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.PHOTO_FILES;
  }

  /** Counts photos, not files; looks at one folder after the other until it has so many. */
  @Override
  public int deleteBefore(Instant before, int most) {
    long hour = before.getEpochSecond() / Duration.ofHours(1).toSeconds();
    int gone = 0;
    for (Path folder : files.folders()) {
      if (gone < most
          && Math.floorMod(folder.getFileName().toString().hashCode() - hour, HOURS) == 0) {
        gone += sweep(folder, before, most - gone);
      }
    }
    return gone;
  }

  private int sweep(Path folder, Instant before, int most) {
    files.removeParts(folder, before);
    List<PhotoKey> old = files.keys(folder, before);
    int gone = 0;
    for (int from = 0; from < old.size() && gone < most; from += most) {
      List<PhotoKey> some = old.subList(from, Math.min(old.size(), from + most));
      Set<PhotoKey> orphans = new HashSet<>(some);
      orphans.removeAll(table.known(some));
      orphans.forEach(files::remove);
      gone += orphans.size();
    }
    return gone;
  }
}
