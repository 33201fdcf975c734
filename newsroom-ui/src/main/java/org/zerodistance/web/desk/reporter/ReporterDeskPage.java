package org.zerodistance.web.desk.reporter;

import java.util.List;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * What waits for the one who is signed in. Lists of roles that the person does not hold are empty.
 *
 * @param tips how many tips wait in the pool
 * @param review stories that an editor should read
 * @param soon stories that are approved or have their time
 */
public record ReporterDeskPage(
    boolean reporter,
    boolean editor,
    boolean moderator,
    int tips,
    List<AssignmentRow> assignments,
    List<StoryDeskRow> drafts,
    List<StoryDeskRow> review,
    List<StoryDeskRow> soon)
    implements HtmlPage {}
