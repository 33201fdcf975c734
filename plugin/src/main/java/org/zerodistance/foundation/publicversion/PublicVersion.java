package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.ApplicationScoped;
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
  private final AtomicLong noticed = new AtomicLong(-1);
  private final RequestCoalescer reading = new RequestCoalescer(this::read);

  @Inject
  PublicVersion(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected PublicVersion() {
    this(null);
  }

  /**
   * Asks the database, in one statement that all share who ask meanwhile. The answer is {@link
   * #noticed} before it is given. Not for within a transaction, whose view of the database may be
   * older than the question of somebody who shares the answer.
   */
  public long current() {
    return reading.read();
  }

  /** The newest number that this node has read; negative before the first. */
  long noticed() {
    return noticed.get();
  }

  private long read() {
    long now =
        jdbi.withHandle(
            h -> h.createQuery("SELECT SUM(changes) FROM public_version").mapTo(Long.class).one());
    noticed.accumulateAndGet(now, Math::max);
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
