package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/**
 * Deletes files of photos that have no row. Each folder has an hour of the day at which it is
 * looked through, at once after that hour when no node ran then, so that within a day all are seen.
 * Only old files are asked about: the row of a new one may stand in a transaction that is still
 * open.
 *
 * <p>Few files lose their row. Many without one mean that the database and the data folder do not
 * belong together, for example after an older dump was restored: then nothing is deleted, and the
 * job fails until an administrator has looked.
 */
@Dependent
class PhotoFileRetention implements RetentionTask {
  /** Photos without a row that are deleted whatever their share is. */
  static final int HANDFUL = 10;

  /** The share of photos without a row above which nothing is deleted: one in so many. */
  static final int ONE_IN = 100;

  /** A share of fewer photos says little, so other folders are counted as well. */
  static final int SAMPLE = 5_000;

  private static final int HOURS = 24;
  private static final int CHUNK = 500;

  /** Thrown when files could not be deleted, or must not be. */
  static final class PhotoFilesKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PhotoFilesKept(String reason) {
      super(reason, null, false, false);
    }
  }

  /** A folder's photos, and those of them that have no row. */
  private record FolderCount(Path folder, int photos, List<PhotoKey> orphans) {}

  /** What goes wrong with single files, so that it does not end the look at the others. */
  private static final class Trouble {
    private final Set<String> kinds = new HashSet<>();
    private int many;

    void note(UncheckedIOException failure) {
      kinds.add(failure.getCause().getClass().getName());
      many++;
    }
  }

  private final PhotoTable table;
  private final PhotoFiles files;
  private final Meters meters;

  @Inject
  PhotoFileRetention(PhotoTable table, PhotoFiles files, Meters meters) {
    this.table = table;
    this.files = files;
    this.meters = meters;
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.PHOTO_FILES;
  }

  /** Counts photos, not files. */
  @Override
  public int deleteBefore(Instant before, int most) {
    Instant now = before.plus(rule().age());
    Trouble trouble = new Trouble();
    List<FolderCount> due = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path folder : files.folders()) {
      if (!isDue(folder, now)) {
        others.add(folder);
      } else {
        count(folder, before, due, trouble);
      }
    }
    if (due.stream().anyMatch(each -> !each.orphans().isEmpty())) {
      refuseToDeleteMany(due, others, before);
    }
    int gone = 0;
    for (FolderCount each : due) {
      gone += sweep(each, now, most - gone, trouble);
    }
    if (trouble.many > 0) {
      meters.photosWithoutRow(Meters.PhotoResult.FAILED, trouble.many);
      throw new PhotoFilesKept(
          "%d files or folders of photos cannot be read or deleted: %s"
              .formatted(trouble.many, String.join(", ", trouble.kinds)));
    }
    return gone;
  }

  private boolean isDue(Path folder, Instant now) {
    long hour = Duration.ofHours(1).toSeconds();
    long hours = now.getEpochSecond() / hour;
    long last = hours - Math.floorMod(hours - folder.getFileName().toString().hashCode(), HOURS);
    // A mark in the future was made before the clock was set back.
    return files
        .sweptAt(folder)
        .filter(at -> !at.isBefore(Instant.ofEpochSecond(last * hour)) && !at.isAfter(now))
        .isEmpty();
  }

  private void count(Path folder, Instant before, List<FolderCount> counts, Trouble trouble) {
    try {
      List<PhotoKey> old = files.keys(folder, before);
      List<PhotoKey> orphans = new ArrayList<>();
      for (int from = 0; from < old.size(); from += CHUNK) {
        List<PhotoKey> some = old.subList(from, Math.min(old.size(), from + CHUNK));
        Set<PhotoKey> known = table.known(some);
        some.stream().filter(key -> !known.contains(key)).forEach(orphans::add);
      }
      counts.add(new FolderCount(folder, old.size(), orphans));
    } catch (UncheckedIOException e) {
      trouble.note(e);
    }
  }

  /** Compares the share in each folder, and in all of them, with what is usual. */
  private void refuseToDeleteMany(List<FolderCount> due, List<Path> others, Instant before) {
    List<FolderCount> sample = new ArrayList<>(due);
    for (Path folder : others) {
      if (photos(sample) < SAMPLE) {
        count(folder, before, sample, new Trouble());
      }
    }
    int orphans = orphans(sample);
    boolean many = isMany(orphans, photos(sample));
    for (FolderCount each : due) {
      many |= isMany(each.orphans().size(), each.photos());
    }
    if (many) {
      meters.photosWithoutRow(Meters.PhotoResult.KEPT, orphans);
      files.report(sample.stream().flatMap(each -> each.orphans().stream()).toList());
      throw new PhotoFilesKept(
          "%d of %d photos in the data folder have no row, so none was deleted: see “Photos without a row” in docs/operating.md"
              .formatted(orphans, photos(sample)));
    }
  }

  private static boolean isMany(int orphans, int photos) {
    return orphans > HANDFUL && (long) orphans * ONE_IN > photos;
  }

  private static int photos(List<FolderCount> counts) {
    return counts.stream().mapToInt(FolderCount::photos).sum();
  }

  private static int orphans(List<FolderCount> counts) {
    return counts.stream().mapToInt(each -> each.orphans().size()).sum();
  }

  /** A folder that could not be cleared stays due, so that the failure is seen until it is. */
  private int sweep(FolderCount count, Instant now, int most, Trouble trouble) {
    int gone = 0;
    int troubles = trouble.many;
    try {
      files.removeParts(count.folder(), now.minus(rule().age()));
    } catch (UncheckedIOException e) {
      trouble.note(e);
    }
    for (PhotoKey orphan : count.orphans()) {
      if (gone == most) {
        return gone;
      }
      try {
        files.remove(orphan);
        gone++;
      } catch (UncheckedIOException e) {
        trouble.note(e);
      }
    }
    meters.photosWithoutRow(Meters.PhotoResult.DELETED, gone);
    if (trouble.many == troubles) {
      files.swept(count.folder(), now);
    }
    return gone;
  }
}
