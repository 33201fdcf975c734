package org.zerodistance.newsroom.editor;

import java.util.List;
import java.util.Optional;
import org.zerodistance.columns.ColumnRow;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.storypages.StoryCard;

/** One column for readers. */
public record ColumnPage(
    ColumnRow column, List<StoryCard> stories, Optional<String> next, boolean later)
    implements HtmlPage {}
