package org.zerodistance.web.kernel.pages;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zerodistance.foundation.platform.TextNormalizer;

/** Reads and writes the query of an address (behind the question mark), in UTF-8. */
public final class QueryString {
  private QueryString() {}

  /**
   * All values by name, in order. All are tidy; a value that cannot be decoded is kept with its
   * percent signs.
   */
  public static Map<String, List<String>> parse(String query) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return all;
    }
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        all.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
      }
    }
    return all;
  }

  public static Optional<String> find(String query, String name) {
    return Optional.ofNullable(parse(query).get(name)).map(values -> values.get(0));
  }

  /** Writes the pairs in order, leaving out blank values; begins with a question mark if any. */
  public static String of(Map<String, ?> pairs) {
    String text =
        pairs.entrySet().stream()
            .filter(e -> e.getValue() != null && !e.getValue().toString().isBlank())
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue().toString()))
            .collect(Collectors.joining("&"));
    return text.isEmpty() ? "" : "?" + text;
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    try {
      return TextNormalizer.normalize(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException broken) {
      return TextNormalizer.normalize(text);
    }
  }
}
