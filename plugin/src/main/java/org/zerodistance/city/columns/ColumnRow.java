package org.zerodistance.city.columns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A column as lists and pages show it.
 *
 * @param nameEn null when there is no English name
 * @param publication the paper, page or supplement that prints it
 * @param weekday from 1 for Monday to 7; null where the rhythm needs none
 * @param secondReader whether a story needs an editor who did not write it to be approved
 */
public record ColumnRow(
    ColumnId id,
    String slug,
    String name,
    String nameEn,
    String publication,
    String description,
    Rhythm rhythm,
    Integer weekday,
    int position,
    boolean secondReader,
    ColumnState state,
    int version) {

  public String nameIn(String lang) {
    return lang.startsWith("en") && nameEn != null && !nameEn.isEmpty() ? nameEn : name;
  }

  public boolean open() {
    return state == ColumnState.OPEN;
  }

  /** The days from {@code from} to {@code to}, both included, on which the column should appear. */
  public List<LocalDate> slots(LocalDate from, LocalDate to) {
    return open()
        ? rhythm.slots(from, to, weekday == null ? null : DayOfWeek.of(weekday))
        : List.of();
  }
}
