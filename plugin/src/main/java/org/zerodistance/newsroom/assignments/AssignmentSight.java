package org.zerodistance.newsroom.assignments;

import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Viewer;

/**
 * What a viewer may read of an assignment, as SQL. Its title, notes, contacts and visits tell about
 * its cases, so all of them are hidden when the viewer may not see one of the cases; what the
 * viewer wrote stays visible to the viewer.
 */
public final class AssignmentSight {
  private AssignmentSight() {}

  /** Whether the viewer may see every case of the assignment. */
  public static String seesAllCases(String assignmentId, Viewer viewer) {
    return """
        NOT EXISTS (SELECT 1 FROM assignment_inquiry held JOIN inquiry i ON i.id = held.inquiry_id
          WHERE held.assignment_id = %s AND NOT (%s))
        """
        .formatted(assignmentId, VisibilityPolicy.newsroom(viewer));
  }

  /** The title of the assignment {@code a}, or null when it is hidden from the viewer. */
  public static String title(Viewer viewer) {
    return "CASE WHEN " + seesAllCases("a.id", viewer) + " THEN a.title END";
  }

  /**
   * Whether the viewer may read an entry of the assignment. The query binds the viewer's id as
   * {@code me}.
   *
   * @param entry the alias of the note, contact or visit
   */
  public static String entry(String entry, Viewer viewer) {
    return "(%s.author_id = :me OR %s)"
        .formatted(entry, seesAllCases(entry + ".assignment_id", viewer));
  }
}
