package org.zerodistance.cases.statistics;

import java.math.BigDecimal;

/**
 * One line of a table.
 *
 * @param key what the line is about: a board's or office's slug, a kind in lower case, a month as
 *     {@code 2026-11}; null for inquiries that are with no office
 * @param name the board's or office's name; null where the key says it all
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
