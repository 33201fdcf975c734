package org.zerodistance.cases.inquiries;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The place that an inquiry is about.
 *
 * @param text free text, up to 120 characters
 * @param point a point in WGS 84, when the reader set one on the map
 */
public record Place(Optional<String> text, Optional<Point> point) {
  public static final Place NONE = new Place(Optional.empty(), Optional.empty());

  /** Degrees north and east, six decimals. */
  public record Point(BigDecimal lat, BigDecimal lng) {
    public Point {
      if (lat.abs().compareTo(BigDecimal.valueOf(90)) > 0
          || lng.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
        throw new IllegalArgumentException("no such place on earth: " + lat + ", " + lng);
      }
    }

    public static Point of(double lat, double lng) {
      return new Point(
          BigDecimal.valueOf(lat).setScale(6, java.math.RoundingMode.HALF_UP),
          BigDecimal.valueOf(lng).setScale(6, java.math.RoundingMode.HALF_UP));
    }
  }
}
