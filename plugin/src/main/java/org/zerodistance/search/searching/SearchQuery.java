package org.zerodistance.search.searching;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.search.querying.ParsedQuery;
import org.zerodistance.search.querying.QueryParser;

/**
 * A search request.
 *
 * @param text as typed, may be empty: all documents, newest first; cut after {@value #LONGEST}
 *     characters
 * @param parsedQuery the parsed text
 * @param scopes the scopes of the person, in the staff's index; empty in the public one
 * @param cursor from {@link SearchAnswer#next()}; an invalid one gives the first page
 * @param limit hits per page, 1 to {@value #MOST}
 * @param zone of days and years; always the house's after {@link QueryResolver}
 */
public record SearchQuery(
    String text,
    SearchFilter filter,
    SearchSort sort,
    Optional<String> cursor,
    int limit,
    ZoneId zone,
    ParsedQuery parsedQuery,
    List<String> scopes) {
  public static final int MOST = 100;
  public static final int LONGEST = 300;

  public SearchQuery {
    String stripped = text.strip();
    text =
        stripped.codePointCount(0, stripped.length()) > LONGEST
            ? stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST))
            : stripped;
    parsedQuery = parsedQuery == null ? QueryParser.parse(text) : parsedQuery;
    sort = parsedQuery.hasText() ? sort : SearchSort.NEWEST;
    limit = Math.max(1, Math.min(MOST, limit));
    scopes = List.copyOf(scopes);
  }

  /** Parses the text. */
  public SearchQuery(
      String text, SearchFilter filter, SearchSort sort, Optional<String> cursor, int limit) {
    this(text, filter, sort, cursor, limit, HouseZone.FALLBACK, null, List.of());
  }

  public static SearchQuery of(String text) {
    return new SearchQuery(text, SearchFilter.NONE, SearchSort.BEST, Optional.empty(), 20);
  }

  /** The start of the day in {@code after:}; nothing earlier matches. */
  public Optional<Instant> since() {
    return parsedQuery.after().map(day -> HouseZone.start(day, zone));
  }

  /** The start of the day in {@code before:}; only earlier documents match. */
  public Optional<Instant> until() {
    return parsedQuery.before().map(day -> HouseZone.start(day, zone));
  }

  public SearchQuery within(SearchFilter other) {
    return new SearchQuery(text, other, sort, cursor, limit, zone, parsedQuery, scopes);
  }

  public SearchQuery sorted(SearchSort other) {
    return new SearchQuery(text, filter, other, cursor, limit, zone, parsedQuery, scopes);
  }

  public SearchQuery limited(int most) {
    return new SearchQuery(text, filter, sort, cursor, most, zone, parsedQuery, scopes);
  }

  public SearchQuery behind(Optional<String> other) {
    return new SearchQuery(text, filter, sort, other, limit, zone, parsedQuery, scopes);
  }

  public SearchQuery countingDaysIn(ZoneId other) {
    return new SearchQuery(text, filter, sort, cursor, limit, other, parsedQuery, scopes);
  }

  public SearchQuery meaning(ParsedQuery other) {
    return new SearchQuery(text, filter, sort, cursor, limit, zone, other, scopes);
  }

  public SearchQuery seenWith(List<String> others) {
    return new SearchQuery(text, filter, sort, cursor, limit, zone, parsedQuery, others);
  }
}
