package org.zerodistance.city.house;

import org.zerodistance.foundation.platform.LongId;

/** The subject of the house's events; there is one house, so the id is constant. */
public record HouseId(long value) implements LongId {
  public static final HouseId ONLY = new HouseId(1);
}
