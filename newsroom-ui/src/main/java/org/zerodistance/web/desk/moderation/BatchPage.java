package org.zerodistance.web.desk.moderation;

import java.util.List;
import org.zerodistance.cases.moderation.Batch;
import org.zerodistance.cases.moderation.BatchLine;
import org.zerodistance.cases.moderation.BulkAction;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * A decision on several tasks: before it takes effect with the button that undoes it, afterwards
 * with its results.
 *
 * @param seconds the time left to undo it
 * @param queue the part of the queue to go back to
 */
public record BatchPage(Batch batch, List<BatchLine> tasks, long seconds, QueueAddress queue)
    implements HtmlPage {
  public BatchPage {
    tasks = List.copyOf(tasks);
  }

  public boolean pending() {
    return batch.pending();
  }

  public boolean undone() {
    return batch.undoneAt().isPresent();
  }

  /** Whether it has begun and not ended. */
  public boolean running() {
    return batch.startedAt().isPresent() && batch.endedAt().isEmpty();
  }

  public boolean admitted() {
    return batch.action() == BulkAction.ADMIT;
  }

  public List<BatchLine> done() {
    return tasks.stream().filter(line -> line.decided() && line.refused().isEmpty()).toList();
  }

  public List<BatchLine> left() {
    return tasks.stream().filter(line -> !line.decided() || line.refused().isPresent()).toList();
  }
}
