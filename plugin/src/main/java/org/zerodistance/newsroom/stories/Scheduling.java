package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Plans and schedules the publication of a story. A planned day is only a note; at a scheduled time
 * the story is published.
 */
@Dependent
public class Scheduling {
  private final Stories stories;
  private final StoryLog log;
  private final Clock clock;

  @Inject
  Scheduling(Stories stories, StoryLog log, Clock clock) {
    this.stories = stories;
    this.log = log;
    this.clock = clock;
  }

  /** Sets or removes the planned day of the story, without further effect. */
  @Transactional
  public void plan(StoryId id, Optional<LocalDate> day, int version, Viewer by) {
    Story read = stories.get(id).requireWriter(by).requireVersion(version);
    if (!read.state().writable()) {
      throw new StoryProblem(
          StoryProblem.Code.STORY_MOVE_NOT_ALLOWED, read.state().name(), read.state().name());
    }
    stories.write(read, read.planned(day.orElse(null)));
  }

  /**
   * Schedules an approved story, or changes its time.
   *
   * @throws StoryProblem {@code STORY_TIME_PAST} when that time is in the past
   */
  @Transactional
  public void schedule(StoryId id, Instant publishAt, int version, Viewer by) {
    by.require(Role.EDITOR);
    if (!publishAt.isAfter(clock.instant())) {
      throw new StoryProblem(StoryProblem.Code.STORY_TIME_PAST);
    }
    Story read = stories.get(id).requireVersion(version);
    Story scheduled = read.moved(Publication.SCHEDULED).timed(publishAt);
    stories.write(read, scheduled);
    log.desk(EventType.STORY_SCHEDULED, scheduled, null, by);
  }

  /** Removes the scheduled time; the story stays approved. */
  @Transactional
  public void unschedule(StoryId id, int version, Viewer by) {
    by.require(Role.EDITOR);
    Story read = stories.get(id).requireVersion(version);
    if (read.state() != Publication.SCHEDULED) {
      throw new StoryProblem(
          StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
          read.state().name(),
          Publication.APPROVED.name());
    }
    Story approved = read.moved(Publication.APPROVED).timed(null);
    stories.write(read, approved);
    log.desk(EventType.STORY_UNSCHEDULED, approved, null, by);
  }

  /** Publishes an approved or scheduled story at once. */
  @Transactional
  public void publishNow(StoryId id, int version, Viewer by) {
    by.require(Role.EDITOR);
    Story read = stories.get(id).requireVersion(version);
    Story published = read.moved(Publication.PUBLISHED).published(clock.instant());
    stories.write(read, published);
    log.open(EventType.STORY_PUBLISHED, published, null, ActorKind.NEWSROOM, by);
  }
}
