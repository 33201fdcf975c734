package org.zerodistance.city.offices;

/** Chooses between a name and its English twin. */
final class LocalName {
  private LocalName() {}

  /**
   * The English name for English readers where there is one, else the name as the house gave it.
   */
  static String in(String lang, String name, String english) {
    return lang.startsWith("en") && english != null && !english.isEmpty() ? english : name;
  }
}
