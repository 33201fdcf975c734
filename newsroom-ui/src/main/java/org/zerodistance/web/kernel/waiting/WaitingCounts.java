package org.zerodistance.web.kernel.waiting;

/**
 * What waits for one person of the staff.
 *
 * @param moderation tasks in the moderation queue, for moderators
 * @param assignments own assignments that are due or that somebody handed over or sent back
 * @param stories own drafts that came back and, for editors, stories to review
 */
public record WaitingCounts(int moderation, int assignments, int stories) {
  /** Nothing, or not known. */
  public static final WaitingCounts NONE = new WaitingCounts(0, 0, 0);

  /** The number of one kind by its name, or of all. */
  public int of(String what) {
    return switch (what) {
      case "moderation" -> moderation;
      case "assignments" -> assignments;
      case "stories" -> stories;
      case "all" -> moderation + assignments + stories;
      default -> throw new IllegalArgumentException("nothing of that name waits: " + what);
    };
  }
}
