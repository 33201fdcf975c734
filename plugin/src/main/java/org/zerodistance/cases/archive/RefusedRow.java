package org.zerodistance.cases.archive;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param line where it begins in the file, the first line being 1
 * @param reason in words that the owner of the file can act on
 * @param values as they stand in the file
 */
public record RefusedRow(long line, String reason, List<String> values) {
  public RefusedRow {
    values = List.copyOf(values);
  }
}
