package org.zerodistance.newsroom.editor;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.storydesk.StoryDeskRow;

/**
 * The story desk.
 *
 * @param published the newest of what readers see
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
