package org.zerodistance.city.offices;

import java.util.Objects;
import java.util.Optional;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * The values of an office as an administrator enters them.
 *
 * @param parent the office above; absent for a root
 * @param slug part of the office's URL, so it is set once and never changed
 * @param nameEn may be blank
 * @param position the place among its siblings, smallest first
 */
public record SaveOffice(
    Optional<OfficeId> parent,
    String slug,
    String name,
    String nameEn,
    OfficeLevel level,
    String region,
    int position,
    OfficeState state) {
  public SaveOffice {
    slug = slug.strip();
    name = name.strip();
    nameEn = nameEn.strip();
    region = region.strip();
  }

  /** Whether the office has these values already. */
  boolean same(OfficeRow stored) {
    return parent.equals(stored.parentId())
        && slug.equals(stored.slug())
        && name.equals(stored.name())
        && nameEn.equals(Objects.requireNonNullElse(stored.nameEn(), ""))
        && level == stored.level()
        && region.equals(stored.region())
        && position == stored.position()
        && state == stored.state();
  }
}
