package org.zerodistance.city.columns;

import java.util.Optional;
import org.zerodistance.foundation.platform.Violations;

/**
 * The values of a column as an administrator enters them.
 *
 * @param slug 2 to 64 lower-case letters, digits and hyphens; part of the column's URL
 * @param name 1 to 60 characters
 * @param nameEn up to 80 characters, may be empty
 * @param publication 1 to 80 characters
 * @param description up to 500 characters
 * @param weekday from 1 for Monday to 7, when the rhythm needs one
 * @param secondReader whether a story must be approved by another person than its author
 */
public record SaveColumn(
    String slug,
    String name,
    String nameEn,
    String publication,
    String description,
    Rhythm rhythm,
    Optional<Integer> weekday,
    int position,
    boolean secondReader,
    ColumnState state) {

  /** Whether the column has these values already. */
  boolean same(ColumnRow stored) {
    return slug.equals(stored.slug())
        && name.strip().equals(stored.name())
        && written(nameEn).equals(written(stored.nameEn()))
        && publication.strip().equals(stored.publication())
        && written(description).equals(written(stored.description()))
        && rhythm == stored.rhythm()
        && weekday.equals(Optional.ofNullable(stored.weekday()))
        && position == stored.position()
        && secondReader == stored.secondReader()
        && state == stored.state();
  }

  private static String written(String text) {
    return text == null ? "" : text.strip();
  }

  void check() {
    new Violations()
        .require(
            slug != null && slug.matches("[a-z0-9][a-z0-9-]{1,63}"), "slug", "form.address-part")
        .length("name", name, 1, 60)
        .length("nameEn", nameEn, 0, 80)
        .length("publication", publication, 1, 80)
        .length("description", description, 0, 500)
        .require(
            weekday.isPresent() ? weekday.get() >= 1 && weekday.get() <= 7 : !rhythm.weekly(),
            "weekday",
            "form.required")
        .throwIfAny();
  }
}
