package org.zerodistance.foundation.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list that is read by cursor.
 *
 * @param next the cursor after the last row, when there are more rows
 */
public record Page<T>(List<T> rows, Optional<String> next) {
  public Page {
    rows = List.copyOf(rows);
  }

  /** Makes a page from up to {@code limit + 1} rows of a query. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, Optional.empty());
    }
    List<T> rows = oneMore.subList(0, limit);
    return new Page<>(rows, Optional.of(cursor.apply(rows.get(limit - 1))));
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(rows.stream().map(change).toList(), next);
  }
}
