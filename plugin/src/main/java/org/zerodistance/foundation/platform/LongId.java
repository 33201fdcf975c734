package org.zerodistance.foundation.platform;

/**
 * An id or number of one kind of thing; a record of one {@code long}, so that ids cannot be mixed
 * up.
 */
public interface LongId {
  long value();
}
