package org.zerodistance.cases.archive;

import java.util.List;

/**
 * A row that was not imported.
 *
 * @param line the number of its first line in the file, counted from 1
 * @param reason an explanation that lets the owner of the file correct it
 * @param values the original values of the file
 */
public record RefusedRow(long line, String reason, List<String> values) {
  public RefusedRow {
    values = List.copyOf(values);
  }
}
