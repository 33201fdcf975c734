package org.zerodistance.cases.statistics;

import java.math.BigDecimal;

/**
 * A row of a table.
 *
 * @param key the subject of the row: a board's or office's slug, a kind in lower case, a month as
 *     {@code 2026-11}; null for inquiries without an office
 * @param name the board's or office's name; null where the key is enough
 * @param medianMinutes null when nothing was answered
 */
public record MetricRow(
    String key, String name, String nameEn, int received, int answered, BigDecimal medianMinutes) {

  public CaseMetrics figure() {
    return new CaseMetrics(received, answered, medianMinutes);
  }

  public String nameIn(String lang) {
    return lang.startsWith("en") && nameEn != null && !nameEn.isEmpty() ? nameEn : name;
  }
}
