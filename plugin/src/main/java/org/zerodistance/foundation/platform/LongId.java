package org.zerodistance.foundation.platform;

/**
 * An id or number of one kind of thing; implemented as a record of one {@code long}, so that ids of
 * different kinds cannot be confused.
 */
public interface LongId {
  long value();
}
