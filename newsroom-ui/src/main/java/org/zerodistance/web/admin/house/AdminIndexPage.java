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
 * How the search indexes stand, how far a rebuild is, what the last comparison found, and what the
 * outbox still holds.
 *
 * @param shelves one of each view
 * @param failed the first of what was set aside
 */
public record AdminIndexPage(
    List<IndexRow> shelves, JobStore.State backlog, List<JobStore.Failed> failed)
    implements HtmlPage {
  /**
   * The index of one view.
   *
   * @param comparing whether a comparison goes on
   */
  public record IndexRow(
      IndexView view,
      IndexRebuilds.RebuildProgress standing,
      Optional<IndexCheck> check,
      boolean comparing,
      Instant now) {
    /** As forms and messages call it. */
    public String name() {
      return view.name().toLowerCase(Locale.ROOT);
    }

    /** Documents a second of the rebuild. */
    public long rate() {
      return standing.latest().map(rebuild -> rebuild.rate(now)).orElse(0L);
    }

    /** Seconds until it is filled; empty while that cannot be told. */
    public Optional<Long> secondsLeft() {
      return standing.latest().flatMap(rebuild -> rebuild.left(now)).map(left -> left.toSeconds());
    }

    private boolean isMoving() {
      return comparing || standing.latest().filter(r -> r.state().running()).isPresent();
    }
  }

  /** Whether the page will soon have something new to say. */
  public boolean isMoving() {
    return shelves.stream().anyMatch(IndexRow::isMoving);
  }

  public boolean isReachable() {
    return shelves.stream().allMatch(indexRow -> indexRow.standing().reachable());
  }
}
