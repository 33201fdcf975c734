package org.zerodistance.web.kernel.maps;

import java.math.BigDecimal;
import java.util.Optional;
import org.zerodistance.city.house.MapArea;

/**
 * A section of the house's map around a point, shown without script: coordinates in a picture of
 * width {@value #WIDTH}, whose height follows from the area.
 *
 * @param height of the whole picture
 * @param x of the point
 * @param y of the point
 * @param left edge of the section
 * @param top edge of the section
 */
public record MapView(
    BigDecimal lat,
    BigDecimal lng,
    long height,
    long x,
    long y,
    long left,
    long top,
    MapArea area) {
  /** The width of the whole picture. */
  public static final int WIDTH = 1600;

  private static final int PART_WIDTH = 640;
  private static final int PART_HEIGHT = 400;

  /** Empty when there is no point, no drawing, or the point is outside of it. */
  public static Optional<MapView> of(BigDecimal lat, BigDecimal lng, Optional<MapArea> area) {
    if (lat == null || lng == null) {
      return Optional.empty();
    }
    return area.filter(a -> !a.image().isEmpty())
        .filter(a -> a.covers(lat.doubleValue(), lng.doubleValue()))
        .map(a -> on(a, lat, lng));
  }

  private static MapView on(MapArea area, BigDecimal lat, BigDecimal lng) {
    double top = mercator(area.north());
    double degrees = area.east() - area.west();
    double scale = WIDTH / Math.toRadians(degrees);
    double high = (top - mercator(area.south())) * scale;
    double x = (lng.doubleValue() - area.west()) / degrees * WIDTH;
    double y = (top - mercator(lat.doubleValue())) * scale;
    return new MapView(
        lat,
        lng,
        Math.round(high),
        Math.round(x),
        Math.round(y),
        Math.round(within(x - PART_WIDTH / 2.0, WIDTH - (double) PART_WIDTH)),
        Math.round(within(y - PART_HEIGHT / 2.0, high - PART_HEIGHT)),
        area);
  }

  /** The Web Mercator projection, so that this picture matches the map with script. */
  private static double mercator(double lat) {
    return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
  }

  private static double within(double value, double most) {
    return Math.max(0, Math.min(value, most));
  }

  public int partWidth() {
    return PART_WIDTH;
  }

  public int partHeight() {
    return PART_HEIGHT;
  }

  public int width() {
    return WIDTH;
  }
}
