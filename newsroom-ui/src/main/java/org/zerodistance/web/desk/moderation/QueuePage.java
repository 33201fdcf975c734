package org.zerodistance.web.desk.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.ReturnReason;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The moderation queue, oldest first.
 *
 * @param total the number of all waiting tasks
 * @param matching the number of tasks with the chosen filters, whatever their cause
 * @param causes the causes of these tasks, with the number of each
 * @param queue the chosen filters
 * @param next cursor behind the last line
 * @param form the values chosen for the selected tasks, with their errors
 */
public record QueuePage(
    List<QueueLine> tasks,
    int total,
    int matching,
    List<CauseCount> causes,
    QueueAddress queue,
    List<BoardRow> boards,
    List<Kind> kinds,
    List<String> ages,
    List<ReturnReason> reasons,
    boolean later,
    Optional<String> next,
    Form form)
    implements HtmlPage {
  public QueuePage {
    tasks = List.copyOf(tasks);
    causes = List.copyOf(causes);
    boards = List.copyOf(boards);
    kinds = List.copyOf(kinds);
    ages = List.copyOf(ages);
    reasons = List.copyOf(reasons);
  }

  /**
   * A task in the queue.
   *
   * @param taken whether a colleague has it now
   * @param due the time by which readers were promised that it is read
   * @param late whether that time is over
   * @param today whether it is today
   */
  public record QueueLine(
      QueueRow row, boolean taken, boolean mine, Instant due, boolean late, boolean today) {}

  /** A cause with its number of tasks, as a filter. */
  public record CauseCount(Cause cause, int count) {
    public String value() {
      return cause.name().toLowerCase(Locale.ROOT);
    }
  }
}
