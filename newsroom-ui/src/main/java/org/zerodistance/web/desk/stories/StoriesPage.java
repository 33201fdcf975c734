package org.zerodistance.web.desk.stories;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The story desk: stories by state.
 *
 * @param published the newest published stories
 */
public record StoriesPage(
    List<StoryDeskRow> drafts,
    List<StoryDeskRow> review,
    List<StoryDeskRow> approved,
    List<StoryDeskRow> scheduled,
    List<StoryDeskRow> published,
    Optional<String> next,
    boolean later)
    implements HtmlPage {}
