package org.zerodistance.search.searching;

/** The properties by which hits are counted. */
public enum Facet {
  TYPE,
  BOARD,
  /** The level of the office in charge. */
  LEVEL,
  KIND,
  TOPIC,
  STATE,
  YEAR;

  /**
   * A value of a facet.
   *
   * @param value as in filters: lower case for enums, slug, path, year in the query's zone
   * @param count the number of hits with this value and all other filters
   */
  public record Count(String value, long count) {}
}
