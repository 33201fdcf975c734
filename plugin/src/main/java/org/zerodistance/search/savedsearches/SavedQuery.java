package org.zerodistance.search.savedsearches;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.search.searching.SearchFilter;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.SearchSort;
import org.zerodistance.search.searching.SearchState;
import org.zerodistance.search.searching.SearchType;

/**
 * A search as parameters of the search page's address, without order and period, which do not apply
 * to future matches.
 *
 * @param address the parameters in a fixed order, encoded
 */
public record SavedQuery(String address) {
  /** The order of the parameters in an address. */
  private static final List<String> NAMES =
      List.of("q", "type", "board", "kind", "topic", "state", "level", "column");

  private static final int LONGEST = 1_000;

  /** Parses the query part of an address; unknown parameters are left out. */
  public static SavedQuery of(String queryString) {
    Map<String, String> given = parse(queryString);
    String address =
        NAMES.stream()
            .filter(given::containsKey)
            .map(name -> name + "=" + URLEncoder.encode(given.get(name), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return new SavedQuery(address);
  }

  /** Whether it is not empty and not too long to be stored. */
  boolean keepable() {
    return !address.isEmpty() && address.length() <= LONGEST;
  }

  /** The typed text; may be empty. */
  public String text() {
    return parameters().getOrDefault("q", "");
  }

  /** The other parameters as in the address. */
  public Map<String, String> narrowing() {
    Map<String, String> others = new LinkedHashMap<>(parameters());
    others.remove("q");
    return others;
  }

  SearchQuery query() {
    Map<String, String> given = parameters();
    return new SearchQuery(
        text(),
        new SearchFilter(
            constant(given, "type", SearchType.class),
            Optional.ofNullable(given.get("board")),
            constant(given, "kind", Kind.class),
            Optional.ofNullable(given.get("topic")),
            constant(given, "state", SearchState.class),
            constant(given, "level", OfficeLevel.class),
            Optional.ofNullable(given.get("column")),
            Optional.empty(),
            Optional.empty()),
        SearchSort.NEWEST,
        Optional.empty(),
        SearchQuery.MOST);
  }

  private Map<String, String> parameters() {
    return parse(address);
  }

  private static <E extends Enum<E>> Optional<E> constant(
      Map<String, String> given, String name, Class<E> type) {
    String value = given.getOrDefault(name, "").toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> parse(String queryString) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : queryString.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = decoded(pair.substring(equals + 1)).strip();
        if (!value.isEmpty()) {
          values.putIfAbsent(pair.substring(0, equals), value);
        }
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenByHand) {
      return text;
    }
  }
}
