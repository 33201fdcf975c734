package org.zerodistance.newsroom.moderation;

import java.util.List;
import org.zerodistance.moderation.Bulk;
import org.zerodistance.newsroom.web.Page;

/**
 * What became of each of many.
 *
 * @param admitted whether they were to be let in, or else given back
 */
public record BulkReportPage(boolean admitted, List<Bulk.Result> done, List<Bulk.Result> left)
    implements Page {
  public BulkReportPage {
    done = List.copyOf(done);
    left = List.copyOf(left);
  }

  static BulkReportPage of(boolean admitted, List<Bulk.Result> results) {
    return new BulkReportPage(
        admitted,
        results.stream().filter(r -> r.refused().isEmpty()).toList(),
        results.stream().filter(r -> r.refused().isPresent()).toList());
  }
}
