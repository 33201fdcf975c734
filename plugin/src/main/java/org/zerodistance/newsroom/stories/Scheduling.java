package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Plans and schedules the publication of a story. A planned day is only a note; at a scheduled time
 * the story is published.
 */
@Dependent
public class Scheduling {
  private final Stories stories;
  private final UnlistedCases unlistedCases;
  private final StoryLog log;
  private final Clock clock;

  @Inject
  Scheduling(Stories stories, UnlistedCases unlistedCases, StoryLog log, Clock clock) {
    this.stories = stories;
    this.unlistedCases = unlistedCases;
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
    Story planned = read.planned(day.orElse(null));
    if (!planned.equals(read)) {
      stories.write(read, planned);
    }
  }

  /** Schedules an approved story, or changes its time; its limits stay. */
  @Transactional
  public void schedule(StoryId id, Instant publishAt, int version, Viewer by) {
    by.require(Role.EDITOR);
    Story read = stories.get(id).requireVersion(version);
    schedule(read, publishAt, read.limits(), by);
  }

  /**
   * Schedules an approved story with its limits, or changes time and limits.
   *
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem with all conflicts, by the
   *     fields {@code publishAt}, {@code embargoUntil} and {@code expiresAt}
   * @throws StoryProblem {@code STORY_UNLISTED_CASES} until an editor has confirmed those of its
   *     cases that are not public
   */
  @Transactional
  public void schedule(
      StoryId id, Instant publishAt, EmbargoAndExpiry limits, int version, Viewer by) {
    by.require(Role.EDITOR);
    schedule(stories.get(id).requireVersion(version), publishAt, limits, by);
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

  /**
   * Publishes an approved or scheduled story at once.
   *
   * @throws StoryProblem {@code STORY_UNDER_EMBARGO} as long as it is held back, {@code STORY_OVER}
   *     when its end is past, {@code STORY_UNLISTED_CASES} until an editor has confirmed those of
   *     its cases that are not public
   */
  @Transactional
  public void publishNow(StoryId id, int version, Viewer by) {
    by.require(Role.EDITOR);
    Story read = stories.get(id).requireVersion(version);
    Instant now = clock.instant();
    if (read.limits().embargoUntil().filter(now::isBefore).isPresent()) {
      throw new StoryProblem(StoryProblem.Code.STORY_UNDER_EMBARGO);
    }
    if (read.limits().expiresAt().filter(end -> !now.isBefore(end)).isPresent()) {
      throw new StoryProblem(StoryProblem.Code.STORY_OVER);
    }
    Story published = read.moved(Publication.PUBLISHED).published(now);
    unlistedCases.requireConfirmed(id);
    stories.write(read, published);
    log.open(EventType.STORY_PUBLISHED, published, null, ActorKind.NEWSROOM, by);
  }

  private static boolean sameMinute(Instant one, Instant other) {
    return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
  }

  private void schedule(Story read, Instant publishAt, EmbargoAndExpiry limits, Viewer by) {
    // The form gives minutes; the same minute keeps the stored time.
    Instant at = read.scheduled().filter(stored -> sameMinute(stored, publishAt)).orElse(publishAt);
    Story scheduled = read.moved(Publication.SCHEDULED).timed(at).limited(limits.of(read));
    if (scheduled.equals(read)) {
      return;
    }
    Violations wrong = new Violations();
    limits.check(read, Optional.of(publishAt), clock.instant(), wrong);
    wrong.throwIfAny();
    unlistedCases.requireConfirmed(read.id());
    stories.write(read, scheduled);
    log.desk(EventType.STORY_SCHEDULED, scheduled, null, by);
    if (!scheduled.limits().equals(read.limits())) {
      log.limits(read, scheduled, by);
    }
  }
}
