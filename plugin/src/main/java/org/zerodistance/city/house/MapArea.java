package org.zerodistance.city.house;

import java.util.Arrays;
import java.util.Optional;

/**
 * The area that the house's map shows, in degrees.
 *
 * @param image the image that covers exactly this area, as stored under {@code house.map_image};
 *     empty when there are only tiles
 */
public record MapArea(double south, double west, double north, double east, String image) {

  /** Reads {@code south,west,north,east}; anything else gives an empty result. */
  static Optional<MapArea> of(String bounds, String image) {
    if (bounds == null
        || !bounds.matches("(-?\\d{1,3}(\\.\\d{1,9})?,){3}-?\\d{1,3}(\\.\\d{1,9})?")) {
      return Optional.empty();
    }
    double[] d = Arrays.stream(bounds.split(",")).mapToDouble(Double::parseDouble).toArray();
    return d[0] < d[2] && d[1] < d[3]
        ? Optional.of(new MapArea(d[0], d[1], d[2], d[3], image == null ? "" : image))
        : Optional.empty();
  }

  public boolean covers(double lat, double lng) {
    return lat >= south && lat <= north && lng >= west && lng <= east;
  }

  String bounds() {
    return south + "," + west + "," + north + "," + east;
  }
}
