package org.zerodistance.search.searching;

/**
 * Thrown when the index answers others but not this query, for example because it does not
 * understand it. To ask again is of no use.
 */
public final class QueryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param reason the type of the error; never the server's own sentence, which quotes the query
   */
  public QueryRefused(String reason) {
    super(reason, null, false, false);
  }
}
