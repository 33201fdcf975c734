package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Sets a story's embargo and its end. The author may do so until the story is approved, editors at
 * any time; after publication only the end can be changed.
 */
@Dependent
public class EmbargoScheduling {
  private final Stories stories;
  private final StoryLog log;
  private final Clock clock;

  @Inject
  EmbargoScheduling(Stories stories, StoryLog log, Clock clock) {
    this.stories = stories;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Replaces both limits. A scheduled story keeps its time, which must fit the limits.
   *
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem with all conflicts, by the
   *     fields {@code embargoUntil} and {@code expiresAt}
   */
  @Transactional
  public void limit(StoryId id, EmbargoAndExpiry limits, int version, Viewer by) {
    Story read = stories.get(id).requireWriter(by).requireVersion(version);
    if (read.state() != Publication.DRAFT && read.state() != Publication.IN_REVIEW) {
      by.require(Role.EDITOR);
    }
    if (read.state() == Publication.WITHDRAWN) {
      throw new StoryProblem(
          StoryProblem.Code.STORY_MOVE_NOT_ALLOWED, read.state().name(), read.state().name());
    }
    Violations wrong = new Violations();
    limits.check(read, read.scheduled(), clock.instant(), wrong);
    wrong.throwIfAny();
    Story limited = read.limited(limits.of(read));
    if (!limited.equals(read)) {
      stories.write(read, limited);
      log.limits(read, limited, by);
    }
  }

  /** Adds the conflicts to the errors of a form that has other errors too. */
  public void check(
      StoryId id,
      Optional<Instant> publishAt,
      EmbargoAndExpiry limits,
      Violations wrong,
      Viewer by) {
    limits.check(stories.get(id).requireWriter(by), publishAt, clock.instant(), wrong);
  }
}
