package org.zerodistance.city.house;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.zerodistance.foundation.platform.Violations;

/** Command to set the name, paper, time zone and map of the house; replaces all of them. */
public record ChangeHouse(
    String name, String nameEn, String paper, String paperEn, ZoneId zone, Optional<MapArea> map) {

  /**
   * Reads the values of the form; the map is unchanged.
   *
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem when a value is missing or too
   *     long, or the zone is unknown
   */
  public static ChangeHouse of(
      String name, String nameEn, String paper, String paperEn, String zone, House before) {
    Violations violations =
        new Violations()
            .length("name", name, 1, 40)
            .length("name_en", nameEn, 0, 60)
            .length("paper", paper, 0, 40)
            .length("paper_en", paperEn, 0, 60);
    Optional<ZoneId> known = zone(zone);
    violations.require(known.isPresent(), "zone", "house.zone-unknown");
    violations.throwIfAny();
    return new ChangeHouse(
        name.strip(),
        nameEn.strip(),
        paper.strip(),
        paperEn.strip(),
        known.orElseThrow(),
        before.map());
  }

  /** Whether the house has these values already. */
  boolean same(House stored) {
    return new House(name, nameEn, paper, paperEn, zone, map, stored.imprint()).equals(stored);
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text.strip()));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
