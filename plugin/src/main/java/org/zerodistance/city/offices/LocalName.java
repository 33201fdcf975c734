package org.zerodistance.city.offices;

/** Chooses between a name and its English version. */
final class LocalName {
  private LocalName() {}

  /** The English name for English readers when there is one, otherwise the original name. */
  static String in(String lang, String name, String english) {
    return lang.startsWith("en") && english != null && !english.isEmpty() ? english : name;
  }
}
