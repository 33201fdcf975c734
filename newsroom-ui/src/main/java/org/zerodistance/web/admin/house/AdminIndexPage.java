package org.zerodistance.web.admin.house;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.foundation.jobs.JobStore;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexCheck;
import org.zerodistance.search.indexkeeping.IndexRebuilds;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The state of the search indexes: progress of a rebuild, results of the last comparison, and
 * changes that still wait in the outbox.
 *
 * @param indexes the index of each view
 * @param failed the first entries that were set aside
 */
public record AdminIndexPage(
    List<IndexRow> indexes, JobStore.State backlog, List<JobStore.Failed> failed)
    implements HtmlPage {
  /**
   * The index of one view.
   *
   * @param comparing whether a comparison is running
   */
  public record IndexRow(
      IndexView view,
      IndexRebuilds.RebuildProgress progress,
      Optional<IndexCheck> check,
      boolean comparing,
      Instant now) {
    /** The name in forms and messages. */
    public String name() {
      return view.name().toLowerCase(Locale.ROOT);
    }

    /** Documents a second of the rebuild. */
    public long rate() {
      return progress.latest().map(rebuild -> rebuild.rate(now)).orElse(0L);
    }

    /** Seconds until it is filled; empty while there is no estimate. */
    public Optional<Long> secondsLeft() {
      return progress.latest().flatMap(rebuild -> rebuild.left(now)).map(left -> left.toSeconds());
    }

    private boolean isMoving() {
      return comparing || progress.latest().filter(r -> r.state().running()).isPresent();
    }
  }

  /** Whether the page will soon change, so that it reloads itself. */
  public boolean isMoving() {
    return indexes.stream().anyMatch(IndexRow::isMoving);
  }

  public boolean isReachable() {
    return indexes.stream().allMatch(indexRow -> indexRow.progress().reachable());
  }
}
