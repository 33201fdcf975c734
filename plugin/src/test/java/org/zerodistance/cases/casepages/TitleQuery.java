package org.zerodistance.cases.casepages;

/** Gives tests the statement of {@link TitlePages}, for checking its query plan. */
public final class TitleQuery {
  public static final String SQL = TitlePages.sql(" AND i.title LIKE :w");

  private TitleQuery() {}
}
