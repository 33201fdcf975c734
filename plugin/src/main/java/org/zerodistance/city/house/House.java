package org.zerodistance.city.house;

import java.time.ZoneId;
import java.util.Optional;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * The identity of the site: its name, the newspaper that runs it, its time zone and its map.
 *
 * @param name the name in the masthead
 * @param nameEn the name on English pages; may be empty
 * @param paper the newspaper behind it; may be empty
 * @param paperEn the paper's name on English pages; may be empty
 * @param zone the zone in which days begin and times are shown
 * @param map the area of the map, when the house has one
 * @param imprint what the foot of every page says of the publisher
 */
public record House(
    String name,
    String nameEn,
    String paper,
    String paperEn,
    ZoneId zone,
    Optional<MapArea> map,
    Imprint imprint) {
  /** The default values of a house without a name of its own. */
  public static final House UNNAMED =
      new House("零距离", "Zero Distance", "", "", HouseZone.FALLBACK, Optional.empty(), Imprint.NONE);
}
