package org.zerodistance.foundation.publicversion;

/**
 * The oldest public version at which a value was read that the calling thread took from a {@link
 * RefreshingCache}. A page built from a version older than its own is not cached.
 */
public final class OldestCachedVersion {
  private static final ThreadLocal<long[]> OLDEST =
      ThreadLocal.withInitial(() -> new long[] {Long.MAX_VALUE});

  private OldestCachedVersion() {}

  /** Resets the value, before a page is built. */
  public static void reset() {
    OLDEST.get()[0] = Long.MAX_VALUE;
  }

  /** The oldest version since {@link #reset}; the largest number when no cached value was used. */
  public static long version() {
    return OLDEST.get()[0];
  }

  /** Records that the calling thread used a value read at this version. */
  public static void note(long version) {
    long[] oldest = OLDEST.get();
    oldest[0] = Math.min(oldest[0], version);
  }
}
