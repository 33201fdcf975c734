package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zerodistance.search.searching.SearchSort;

/** A position in a list of hits, encoded for URLs: the sort values of the last hit. */
final class SearchCursor {
  private static final Pattern BEST =
      Pattern.compile("b ([0-9.E-]{1,24}) (-?[0-9]{1,15}) ([a-z]+-[0-9]{1,19})");
  private static final Pattern NEWEST = Pattern.compile("n (-?[0-9]{1,15}) ([a-z]+-[0-9]{1,19})");

  private SearchCursor() {}

  static String of(SearchSort sort, List<FieldValue> values) {
    String text =
        (sort == SearchSort.BEST ? "b " : "n ")
            + values.stream().map(FieldValue::_toJsonString).collect(Collectors.joining(" "));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The sort values to continue from; empty when the text was not made by {@link #of} for this
   * sort.
   */
  static List<FieldValue> parse(SearchSort sort, Optional<String> cursor) {
    try {
      return cursor
          .map(c -> new String(Base64.getUrlDecoder().decode(c), StandardCharsets.UTF_8))
          .map(text -> values(sort, text))
          .orElse(List.of());
    } catch (IllegalArgumentException notOurs) {
      return List.of();
    }
  }

  private static List<FieldValue> values(SearchSort sort, String text) {
    var best = BEST.matcher(text);
    if (sort == SearchSort.BEST && best.matches()) {
      return List.of(
          FieldValue.of(Double.parseDouble(best.group(1))),
          FieldValue.of(Long.parseLong(best.group(2))),
          FieldValue.of(best.group(3)));
    }
    var newest = NEWEST.matcher(text);
    if (sort == SearchSort.NEWEST && newest.matches()) {
      return List.of(
          FieldValue.of(Long.parseLong(newest.group(1))), FieldValue.of(newest.group(2)));
    }
    return List.of();
  }
}
