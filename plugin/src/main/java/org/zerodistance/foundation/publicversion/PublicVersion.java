package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/**
 * The number of changes so far to what the public sees. Compared with a number that was read before
 * a page's rows it tells whether the page still holds; a change and its count are seen at once.
 */
@ApplicationScoped
public class PublicVersion {
  /** As many as the table has. */
  private static final int SLOTS = 32;

  private final Jdbi jdbi;
  private final Event<PublicVersionChanged> moved;
  private final AtomicLong seen = new AtomicLong(-1);
  private final RequestCoalescer reading = new RequestCoalescer(this::read);

  @Inject
  PublicVersion(Jdbi jdbi, Event<PublicVersionChanged> moved) {
    this.jdbi = jdbi;
    this.moved = moved;
  }

  /** For the container's proxy alone. */
  protected PublicVersion() {
    this(null, null);
  }

  /**
   * Asks the database, in one statement that all share who ask meanwhile. When it says another
   * number than before, whatever this node remembers of the public's view is told first. Not for
   * within a transaction, whose view of the database may be older than the question of somebody who
   * shares the answer.
   */
  public long current() {
    return reading.read();
  }

  private long read() {
    long now =
        jdbi.withHandle(
            h -> h.createQuery("SELECT SUM(changes) FROM public_version").mapTo(Long.class).one());
    if (seen.getAndSet(now) != now) {
      moved.fire(new PublicVersionChanged());
    }
    return now;
  }

  /** Counts one change; the last thing a transaction does, because it holds a lock to the end. */
  void count() {
    jdbi.useHandle(
        h ->
            h.execute(
                "UPDATE public_version SET changes = changes + 1 WHERE slot = ?",
                ThreadLocalRandom.current().nextInt(SLOTS)));
  }
}
