package org.zerodistance.search.searching;

/** By what hits are counted. */
public enum Facet {
  TYPE,
  BOARD,
  /** Level of the office in charge. */
  LEVEL,
  KIND,
  TOPIC,
  STATE,
  YEAR;

  /**
   * One value of a facet.
   *
   * @param value as a filter takes it: lower case for enums, slug, path, year in the query's zone
   * @param count hits it would have with all other filters kept
   */
  public record Count(String value, long count) {}
}
