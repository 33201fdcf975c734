package org.zerodistance.cases.archive;

import java.util.List;

/** The result of an import. */
public record ImportReport(int total, int taken, int skipped, List<RefusedRow> refused) {
  public ImportReport {
    refused = List.copyOf(refused);
  }

  /** The refused rows as CSV: line, reason and the original values. */
  public String rejects() {
    if (refused.isEmpty()) {
      return "";
    }
    StringBuilder csv = new StringBuilder("line,reason,row\r\n");
    for (RefusedRow row : refused) {
      csv.append(row.line()).append(',').append(quoted(row.reason()));
      row.values().forEach(value -> csv.append(',').append(quoted(value)));
      csv.append("\r\n");
    }
    return csv.toString();
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
