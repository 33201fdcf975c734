package org.zerodistance.web.desk.moderation;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page shown when a colleague was faster.
 *
 * @param done whether the task is decided already; otherwise a colleague has it open
 * @param decision the decision, as a key, when there is one
 * @param who the colleague's name, empty when it was the asker
 * @param typed the text that the moderator had typed, so that it is not lost
 * @param next the next task to open
 */
public record ConflictPage(
    QueueRow task,
    boolean done,
    String decision,
    String who,
    List<String> typed,
    Optional<TaskId> next)
    implements HtmlPage {
  public ConflictPage {
    typed = List.copyOf(typed);
  }
}
