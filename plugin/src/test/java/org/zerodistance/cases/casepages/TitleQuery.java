package org.zerodistance.cases.casepages;

/** The statement of {@link TitlePages} for tests that ask how it is read. */
public final class TitleQuery {
  public static final String SQL = TitlePages.sql(" AND i.title LIKE :w");

  private TitleQuery() {}
}
