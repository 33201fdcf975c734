package org.zerodistance.web.desk.reporter;

import java.util.List;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The open work of the signed-in person. Lists of roles that the person does not have are empty.
 *
 * @param tips the number of tips in the pool
 * @param review stories that wait for an editor's review; public corrections that the person may
 *     confirm come first
 * @param soon stories that are approved or scheduled
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
