package org.zerodistance.city.offices;

import java.util.Optional;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * What an administrator wants an office to be.
 *
 * @param parent the office above; absent for a root
 * @param slug stands in addresses, so it is given once and never changed
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
}
