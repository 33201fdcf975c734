package org.zerodistance.web.desk.reporter;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * A list of assignments.
 *
 * @param view {@code mine}, {@code all} or {@code closed}
 */
public record AssignmentsPage(
    String view,
    boolean reporter,
    List<AssignmentRow> assignments,
    Optional<String> next,
    boolean later)
    implements HtmlPage {}
