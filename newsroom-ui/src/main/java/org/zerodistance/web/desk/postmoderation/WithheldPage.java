package org.zerodistance.web.desk.postmoderation;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.postmoderation.WithheldRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * What is hidden or blacked out in all cases, the latest first.
 *
 * @param later whether this is not the first page
 */
public record WithheldPage(List<WithheldRow> rows, Optional<String> next, boolean later)
    implements HtmlPage {
  public WithheldPage {
    rows = List.copyOf(rows);
  }
}
