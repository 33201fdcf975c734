package org.zerodistance.foundation.publicversion;

/**
 * The oldest public version among those at which the values were read that the calling thread took
 * from a {@link RefreshingCache}. A page that was built from an older one than its own version is
 * not kept.
 */
public final class OldestUsed {
  private static final ThreadLocal<long[]> OLDEST =
      ThreadLocal.withInitial(() -> new long[] {Long.MAX_VALUE});

  private OldestUsed() {}

  /** Begins anew, before a page is built. */
  public static void reset() {
    OLDEST.get()[0] = Long.MAX_VALUE;
  }

  /** The oldest since {@link #reset}; the largest number when no cached value was used. */
  public static long version() {
    return OLDEST.get()[0];
  }

  /** Says that the calling thread used something that was read at this version. */
  public static void note(long version) {
    long[] oldest = OLDEST.get();
    oldest[0] = Math.min(oldest[0], version);
  }
}
