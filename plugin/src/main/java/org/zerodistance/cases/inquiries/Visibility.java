package org.zerodistance.cases.inquiries;

import java.util.Arrays;
import java.util.List;

/** The visibility of an inquiry; chosen by the reader, changed by a moderator. */
public enum Visibility {
  PUBLIC,
  ASKER_AND_OFFICE,
  NEWSROOM_ONLY,
  SEALED;

  /**
   * Those that a moderator may choose at admission: as it is, or narrower. A case is not sealed by
   * moderators, who could not see it any more.
   */
  public List<Visibility> forAdmission() {
    return Arrays.stream(values())
        .filter(v -> v == this || (v != SEALED && v.compareTo(this) > 0))
        .toList();
  }
}
