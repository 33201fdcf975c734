package org.zerodistance.web.admin.housepages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.city.housepages.HousePageKind;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The list of the house's pages with their texts. */
public record HouseTextsPage(List<Row> rows) implements HtmlPage {
  public HouseTextsPage {
    rows = List.copyOf(rows);
  }

  /** The text of a page in one language, with the names of the house in its title. */
  public record Cell(String lang, String title, Optional<Instant> changedAt) {}

  /**
   * @param texts one in each language
   */
  public record Row(HousePageKind kind, List<Cell> texts) {
    public Row {
      texts = List.copyOf(texts);
    }
  }
}
