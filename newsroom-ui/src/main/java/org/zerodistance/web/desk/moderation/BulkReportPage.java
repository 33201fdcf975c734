package org.zerodistance.web.desk.moderation;

import java.util.List;
import org.zerodistance.cases.moderation.BulkModeration;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The results of a decision on several tasks.
 *
 * @param admitted whether they were to be admitted; otherwise returned
 */
public record BulkReportPage(
    boolean admitted, List<BulkModeration.BulkResult> done, List<BulkModeration.BulkResult> left)
    implements HtmlPage {
  public BulkReportPage {
    done = List.copyOf(done);
    left = List.copyOf(left);
  }

  static BulkReportPage of(boolean admitted, List<BulkModeration.BulkResult> results) {
    return new BulkReportPage(
        admitted,
        results.stream().filter(r -> r.refused().isEmpty()).toList(),
        results.stream().filter(r -> r.refused().isPresent()).toList());
  }
}
