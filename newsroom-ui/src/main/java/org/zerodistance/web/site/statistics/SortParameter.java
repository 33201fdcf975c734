package org.zerodistance.web.site.statistics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zerodistance.cases.statistics.MetricRow;

/**
 * The order of a table from its parameter in the address: a column, with a minus for largest first.
 * Lines without a value come last in both directions; equal ones keep the table's own order.
 *
 * @param column empty for the table's own order
 */
record SortParameter(String column, boolean descending) {
  private static final List<String> COLUMNS = List.of("received", "answered", "rate", "days");

  static SortParameter of(Optional<String> parameter) {
    String text = parameter.orElse("");
    boolean descending = text.startsWith("-");
    String column = descending ? text.substring(1) : text;
    return COLUMNS.contains(column)
        ? new SortParameter(column, descending)
        : new SortParameter("", false);
  }

  List<MetricRow> sort(List<MetricRow> rows) {
    return switch (column) {
      case "received" -> sorted(rows, r -> Optional.of(BigDecimal.valueOf(r.received())));
      case "answered" -> sorted(rows, r -> Optional.of(BigDecimal.valueOf(r.answered())));
      case "rate" -> sorted(rows, r -> r.figure().replyRate());
      case "days" -> sorted(rows, r -> Optional.ofNullable(r.medianMinutes()));
      default -> rows;
    };
  }

  private List<MetricRow> sorted(
      List<MetricRow> rows, Function<MetricRow, Optional<BigDecimal>> value) {
    Comparator<BigDecimal> order =
        descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return rows.stream()
        .sorted(Comparator.comparing(r -> value.apply(r).orElse(null), Comparator.nullsLast(order)))
        .toList();
  }
}
