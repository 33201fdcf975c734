package org.zerodistance.city.house;

import java.time.ZoneId;
import java.util.Optional;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Who runs the site.
 *
 * @param name what stands in the masthead
 * @param nameEn the same for English pages; may be empty
 * @param paper the newspaper behind it; may be empty
 * @param paperEn the same for English pages; may be empty
 * @param zone in which days begin and times are shown
 * @param map what the map shows, when the house has one
 */
public record House(
    String name, String nameEn, String paper, String paperEn, ZoneId zone, Optional<MapArea> map) {
  /** A house that nobody has named yet. */
  public static final House UNNAMED =
      new House("零距离", "Zero Distance", "", "", HouseZone.FALLBACK, Optional.empty());
}
