package org.zerodistance.city.housepages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of a house, in the order in which they are listed. */
public enum HousePageKind {
  ABOUT,
  RULES,
  MODERATION,
  PRIVACY,
  CORRECTIONS,
  /** How the offices are measured. */
  MEASURES,
  CONTACT;

  /** The last part of the page's address. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HousePageKind> of(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** The public address. */
  public String path() {
    return this == ABOUT ? "/about" : "/about/" + slug();
  }
}
