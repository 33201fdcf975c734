package org.zerodistance.offices;

import java.util.List;
import org.zerodistance.platform.Violations.Violation;

/**
 * What became of a file of topics.
 *
 * @param rows lines that were taken, whether they brought anything new or not
 * @param added topics made, those above included
 * @param refused the lines that were left out
 */
public record TopicImportReport(int rows, int added, List<Refused> refused) {
  public TopicImportReport {
    refused = List.copyOf(refused);
  }

  /**
   * A line left out.
   *
   * @param line counted from 1, the header included
   * @param text the line as it stands, shortened
   * @param reason the first thing wrong with it
   */
  public record Refused(int line, String text, Violation reason) {}
}
