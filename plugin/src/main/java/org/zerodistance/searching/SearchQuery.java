package org.zerodistance.searching;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param text may be empty: everything, newest first; cut after {@value #LONGEST} characters
 * @param cursor from {@link SearchAnswer#next()}; one that is not ours gives the first page
 * @param limit hits a page, 1 to {@value #MOST}
 * @param zone in which years are counted
 */
public record SearchQuery(
    String text,
    SearchFilter filter,
    SearchSort sort,
    Optional<String> cursor,
    int limit,
    ZoneId zone) {
  public static final int MOST = 100;
  public static final int LONGEST = 300;

  public SearchQuery {
    String stripped = text.strip();
    text =
        stripped.codePointCount(0, stripped.length()) > LONGEST
            ? stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST))
            : stripped;
    sort = text.isEmpty() ? SearchSort.NEWEST : sort;
    limit = Math.max(1, Math.min(MOST, limit));
  }

  public static SearchQuery of(String text) {
    return new SearchQuery(
        text, SearchFilter.NONE, SearchSort.BEST, Optional.empty(), 20, ZoneOffset.UTC);
  }

  public SearchQuery within(SearchFilter other) {
    return new SearchQuery(text, other, sort, cursor, limit, zone);
  }

  public SearchQuery sorted(SearchSort other) {
    return new SearchQuery(text, filter, other, cursor, limit, zone);
  }

  public SearchQuery limited(int most) {
    return new SearchQuery(text, filter, sort, cursor, most, zone);
  }

  public SearchQuery behind(Optional<String> other) {
    return new SearchQuery(text, filter, sort, other, limit, zone);
  }

  public SearchQuery countingYearsIn(ZoneId other) {
    return new SearchQuery(text, filter, sort, cursor, limit, other);
  }
}
