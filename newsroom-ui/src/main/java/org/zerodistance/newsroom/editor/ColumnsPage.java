package org.zerodistance.newsroom.editor;

import java.util.List;
import org.zerodistance.columns.ColumnRow;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.storypages.StoryCard;

/** All columns for readers, each with its newest stories. */
public record ColumnsPage(List<ColumnStories> shelves) implements HtmlPage {
  /** A column and its newest stories. */
  public record ColumnStories(ColumnRow column, List<StoryCard> stories) {}
}
