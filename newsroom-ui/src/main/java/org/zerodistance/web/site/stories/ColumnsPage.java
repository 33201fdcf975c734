package org.zerodistance.web.site.stories;

import java.util.List;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.newsroom.storypages.StoryCard;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The public list of columns, each with its newest stories. */
public record ColumnsPage(List<ColumnStories> columns) implements HtmlPage {
  /** A column and its newest stories. */
  public record ColumnStories(ColumnRow column, List<StoryCard> stories) {}
}
