package org.zerodistance.city.offices;

import java.util.Optional;
import org.zerodistance.foundation.platform.OfficeId;

/** An office. The English name is null when none was given. */
public record OfficeRow(
    OfficeId id,
    Optional<OfficeId> parentId,
    String slug,
    String name,
    String nameEn,
    OfficeLevel level,
    String region,
    int position,
    OfficeState state,
    int version) {

  public String nameIn(String lang) {
    return LocalName.in(lang, name, nameEn);
  }

  public boolean open() {
    return state == OfficeState.OPEN;
  }
}
