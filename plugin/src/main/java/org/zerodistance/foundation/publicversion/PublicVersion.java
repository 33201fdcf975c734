package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/**
 * The number of changes to public data so far. A page whose version was read before its rows is
 * valid as long as the number is the same; a change and its count become visible together.
 */
@ApplicationScoped
public class PublicVersion {
  /** The number of rows in the table. */
  private static final int SLOTS = 32;

  private final Jdbi jdbi;
  private final AtomicLong noticed = new AtomicLong(-1);
  private final RequestCoalescer reading = new RequestCoalescer(this::read);

  @Inject
  PublicVersion(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy only. */
  protected PublicVersion() {
    this(null);
  }

  /**
   * Reads the number from the database, in one statement shared by concurrent callers. The answer
   * is {@link #noticed} before it is returned. Must not be called within a transaction, whose
   * snapshot may be older than the question of another caller who shares the answer.
   */
  public long current() {
    return reading.read();
  }

  /** The newest number that this node has read; negative before the first read. */
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

  /**
   * Counts one change; must be the last statement of a transaction, because it holds a lock to the
   * end.
   */
  void count() {
    jdbi.useHandle(
        h ->
            h.execute(
                "UPDATE public_version SET changes = changes + 1 WHERE slot = ?",
                ThreadLocalRandom.current().nextInt(SLOTS)));
  }
}
