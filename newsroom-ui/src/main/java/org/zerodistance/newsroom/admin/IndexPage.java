package org.zerodistance.newsroom.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.indexkeeping.IndexCheck;
import org.zerodistance.indexkeeping.Rebuilding;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.outbox.Backlog;

/**
 * How the search index stands, how far a rebuild is, what the last comparison found, and what the
 * outbox still holds.
 *
 * @param comparing whether a comparison goes on
 * @param failed the first of what was set aside
 */
public record IndexPage(
    Rebuilding.Standing standing,
    Optional<IndexCheck> check,
    boolean comparing,
    Backlog.State backlog,
    List<Backlog.Failed> failed,
    Instant now)
    implements Page {

  /** Whether the page will soon have something new to say. */
  public boolean isMoving() {
    return comparing || standing.latest().filter(r -> r.state().running()).isPresent();
  }

  /** Documents a second of the rebuild. */
  public long rate() {
    return standing.latest().map(rebuild -> rebuild.rate(now)).orElse(0L);
  }

  /** Seconds until it is filled; empty while that cannot be told. */
  public Optional<Long> secondsLeft() {
    return standing.latest().flatMap(rebuild -> rebuild.left(now)).map(left -> left.toSeconds());
  }
}
