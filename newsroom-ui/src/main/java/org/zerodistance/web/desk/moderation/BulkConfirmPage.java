package org.zerodistance.web.desk.moderation;

import java.util.List;
import org.zerodistance.cases.moderation.BulkAction;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * Asks once before a decision on several tasks.
 *
 * @param reason the reason for a return, else empty
 * @param queue the part of the queue on which the moderator works
 */
public record BulkConfirmPage(
    BulkAction action, String reason, List<QueueRow> tasks, QueueAddress queue)
    implements HtmlPage {
  public BulkConfirmPage {
    tasks = List.copyOf(tasks);
  }
}
