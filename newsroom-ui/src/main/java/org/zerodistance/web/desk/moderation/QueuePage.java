package org.zerodistance.web.desk.moderation;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The moderation queue, oldest first.
 *
 * @param total the number of all waiting tasks
 * @param causes the causes of the tasks, with the number of each
 * @param cause the cause by which the list is filtered, if any
 * @param next cursor behind the last line
 * @param form the values chosen for the selected tasks, with their errors
 */
public record QueuePage(
    List<QueueLine> tasks,
    int total,
    List<CauseCount> causes,
    Optional<String> cause,
    boolean later,
    Optional<String> next,
    Form form)
    implements HtmlPage {
  public QueuePage {
    tasks = List.copyOf(tasks);
    causes = List.copyOf(causes);
  }

  /**
   * A task in the queue.
   *
   * @param taken whether a colleague has it open now
   */
  public record QueueLine(QueueRow row, boolean taken, boolean mine) {}

  /** A cause with its number of tasks, as a filter. */
  public record CauseCount(org.zerodistance.cases.moderation.Cause cause, int count) {
    public String value() {
      return cause.name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
