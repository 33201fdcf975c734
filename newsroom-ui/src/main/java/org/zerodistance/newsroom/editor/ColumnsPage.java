package org.zerodistance.newsroom.editor;

import java.util.List;
import org.zerodistance.columns.ColumnRow;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.storypages.StoryCard;

/** All columns for readers, each with its newest stories. */
public record ColumnsPage(List<Shelf> shelves) implements Page {
  /** A column and its newest stories. */
  public record Shelf(ColumnRow column, List<StoryCard> stories) {}
}
