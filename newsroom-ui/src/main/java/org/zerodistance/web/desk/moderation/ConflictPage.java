package org.zerodistance.web.desk.moderation;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * Somebody else was faster.
 *
 * @param done whether it is decided already; otherwise somebody has it open
 * @param decision what was decided, as a key, when it is
 * @param who the colleague's name, empty when it was the asker
 * @param typed what the moderator had typed, so that it is not lost
 * @param next what to open instead
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
