package org.zerodistance.newsroom.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zerodistance.statistics.FigureRow;

/**
 * The order of a table as its parameter in the address says: a column, with a minus for largest
 * first. Lines without a value come last either way; equal ones stay in the table's own order.
 *
 * @param column empty for the table's own order
 */
record Sorting(String column, boolean descending) {
  private static final List<String> COLUMNS = List.of("received", "answered", "rate", "days");

  static Sorting of(Optional<String> parameter) {
    String text = parameter.orElse("");
    boolean descending = text.startsWith("-");
    String column = descending ? text.substring(1) : text;
    return COLUMNS.contains(column) ? new Sorting(column, descending) : new Sorting("", false);
  }

  List<FigureRow> sort(List<FigureRow> rows) {
    return switch (column) {
      case "received" -> sorted(rows, r -> Optional.of(BigDecimal.valueOf(r.received())));
      case "answered" -> sorted(rows, r -> Optional.of(BigDecimal.valueOf(r.answered())));
      case "rate" -> sorted(rows, r -> r.figure().replyRate());
      case "days" -> sorted(rows, r -> Optional.ofNullable(r.medianMinutes()));
      default -> rows;
    };
  }

  private List<FigureRow> sorted(
      List<FigureRow> rows, Function<FigureRow, Optional<BigDecimal>> value) {
    Comparator<BigDecimal> order =
        descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return rows.stream()
        .sorted(Comparator.comparing(r -> value.apply(r).orElse(null), Comparator.nullsLast(order)))
        .toList();
  }
}
