package org.zerodistance.web.desk.moderation;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page of a task that cannot be decided: a colleague has it, or it is decided already, by a
 * colleague, its asker or the moderator.
 *
 * @param decision the decision, as a key; empty while a colleague has the task
 * @param own whether the moderator made the decision
 * @param refused whether a decision of the moderator was sent and had no effect
 * @param typed the text that the moderator had typed, so that it is not lost
 * @param next the next task to take
 * @param queue the part of the queue on which the moderator works
 */
public record ConflictPage(
    QueueRow task,
    String decision,
    boolean own,
    boolean refused,
    List<String> typed,
    Optional<TaskId> next,
    QueueAddress queue)
    implements HtmlPage {
  public ConflictPage {
    typed = List.copyOf(typed);
  }

  public boolean done() {
    return !decision.isEmpty();
  }
}
