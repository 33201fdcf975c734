package org.zerodistance.web.desk.stories;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The story desk: stories by state.
 *
 * @param changed the stories whose sources were hidden or blacked out; on the first page alone
 * @param unread the stories with a correction that waits for its second reader; on the first page
 *     alone
 * @param published the newest published stories
 * @param expired the stories that expired last; on the first page alone
 */
public record StoriesPage(
    List<StoryDeskRow> drafts,
    List<StoryDeskRow> review,
    List<StoryDeskRow> approved,
    List<StoryDeskRow> scheduled,
    List<StoryDeskRow> changed,
    List<StoryDeskRow> unread,
    List<StoryDeskRow> published,
    List<StoryDeskRow> expired,
    Optional<String> next,
    boolean later)
    implements HtmlPage {}
