package org.zerodistance.web.kernel.maps;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.house.MapArea;
import org.zerodistance.insight.dossiers.DossierCase;

/**
 * The map of a dossier's cases: on the house's drawing, which needs no script, or on tiles.
 *
 * @param bounds the area of the map: south, west, north, east
 * @param tiles the address pattern of map tiles; empty when there are none
 * @param drawing the points on the house's drawing; empty when there is none
 */
public record PlacesMap(
    List<DossierCase> cases, String bounds, String tiles, List<MapView> drawing) {
  /** The margin around points when the house has no configured area, in degrees. */
  private static final double MARGIN = 0.02;

  public PlacesMap {
    cases = List.copyOf(cases);
    drawing = List.copyOf(drawing);
  }

  /** Empty when no case has a point, or when there is neither a drawing nor tiles. */
  public static Optional<PlacesMap> of(
      List<DossierCase> cases, Optional<MapArea> area, Optional<String> tiles) {
    List<DossierCase> inside =
        cases.stream()
            .filter(DossierCase::onTheMap)
            .filter(
                c ->
                    area.isEmpty()
                        || area.get().covers(c.lat().doubleValue(), c.lng().doubleValue()))
            .toList();
    List<MapView> drawing =
        inside.stream().flatMap(c -> MapView.of(c.lat(), c.lng(), area).stream()).toList();
    if (inside.isEmpty() || (drawing.isEmpty() && tiles.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new PlacesMap(
            inside,
            area.map(a -> a.south() + "," + a.west() + "," + a.north() + "," + a.east())
                .orElseGet(() -> around(inside)),
            tiles.orElse(""),
            drawing));
  }

  private static String around(List<DossierCase> cases) {
    double south = cases.stream().mapToDouble(c -> c.lat().doubleValue()).min().orElse(0);
    double north = cases.stream().mapToDouble(c -> c.lat().doubleValue()).max().orElse(0);
    double west = cases.stream().mapToDouble(c -> c.lng().doubleValue()).min().orElse(0);
    double east = cases.stream().mapToDouble(c -> c.lng().doubleValue()).max().orElse(0);
    return (south - MARGIN)
        + ","
        + (west - MARGIN)
        + ","
        + (north + MARGIN)
        + ","
        + (east + MARGIN);
  }

  public boolean drawn() {
    return !drawing.isEmpty();
  }

  public long height() {
    return drawing.get(0).height();
  }
}
