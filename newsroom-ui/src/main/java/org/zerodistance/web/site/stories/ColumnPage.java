package org.zerodistance.web.site.stories;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.newsroom.storypages.StoryCard;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The public page of one column. */
public record ColumnPage(
    ColumnRow column, List<StoryCard> stories, Optional<String> next, boolean later)
    implements HtmlPage {}
