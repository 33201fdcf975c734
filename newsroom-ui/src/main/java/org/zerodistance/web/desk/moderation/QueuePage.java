package org.zerodistance.web.desk.moderation;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * What waits, oldest first.
 *
 * @param total how many wait in all
 * @param causes why things wait, with how many of each
 * @param cause the one that is shown alone, if any
 * @param next cursor behind the last line
 * @param form what was chosen for all and what is wrong with it
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
   * @param taken whether somebody else has it open now
   */
  public record QueueLine(QueueRow row, boolean taken, boolean mine) {}

  /** A filter with its number. */
  public record CauseCount(org.zerodistance.cases.moderation.Cause cause, int count) {
    public String value() {
      return cause.name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
