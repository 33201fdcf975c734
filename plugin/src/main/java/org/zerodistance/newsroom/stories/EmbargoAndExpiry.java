package org.zerodistance.newsroom.stories;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zerodistance.foundation.platform.Violations;

/**
 * The embargo and the end of a story, to the minute.
 *
 * @param embargoUntil before this time the story is not published, regardless of its schedule
 * @param expiresAt from this time on the story is not public
 */
public record EmbargoAndExpiry(Optional<Instant> embargoUntil, Optional<Instant> expiresAt) {
  /** No embargo and no end. */
  public static final EmbargoAndExpiry NONE =
      new EmbargoAndExpiry(Optional.empty(), Optional.empty());

  /**
   * These limits as new limits of a story: a limit that is equal to the minute keeps its stored
   * value, and a published story keeps its embargo.
   */
  EmbargoAndExpiry of(Story story) {
    EmbargoAndExpiry stored = story.limits();
    return new EmbargoAndExpiry(
        story.state().live() || same(embargoUntil, stored.embargoUntil)
            ? stored.embargoUntil
            : embargoUntil,
        same(expiresAt, stored.expiresAt) ? stored.expiresAt : expiresAt);
  }

  /**
   * Adds an error for each conflict: a new end or embargo in the past, a publication before the end
   * of the embargo, an end before the publication or within the embargo.
   *
   * @param publishAt the scheduled time of publication; empty when it is not scheduled
   */
  void check(Story story, Optional<Instant> publishAt, Instant now, Violations wrong) {
    EmbargoAndExpiry stored = story.limits();
    EmbargoAndExpiry limits = of(story);
    Optional<Instant> out =
        story.state().live() ? Optional.ofNullable(story.publishedAt()) : publishAt;
    if (past(publishAt, now)) {
      wrong.add("publishAt", "story.time-past");
    } else if (before(publishAt, limits.embargoUntil)) {
      wrong.add("publishAt", "story.time-in-embargo");
    }
    if (!limits.embargoUntil.equals(stored.embargoUntil) && past(limits.embargoUntil, now)) {
      wrong.add("embargoUntil", "story.embargo-past");
    }
    if (!limits.expiresAt.equals(stored.expiresAt) && past(limits.expiresAt, now)) {
      wrong.add("expiresAt", "story.expiry-past");
    } else if (reaches(limits.embargoUntil, limits.expiresAt)) {
      wrong.add("expiresAt", "story.expiry-in-embargo");
    } else if (reaches(out, limits.expiresAt)) {
      wrong.add("expiresAt", "story.expiry-before-publication");
    }
  }

  private static boolean past(Optional<Instant> at, Instant now) {
    return at.isPresent() && !at.get().isAfter(now);
  }

  private static boolean before(Optional<Instant> one, Optional<Instant> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  /** Whether the first time is not before the second. */
  private static boolean reaches(Optional<Instant> one, Optional<Instant> end) {
    return one.isPresent() && end.isPresent() && !one.get().isBefore(end.get());
  }

  private static boolean same(Optional<Instant> one, Optional<Instant> other) {
    return minute(one).equals(minute(other));
  }

  private static Optional<Instant> minute(Optional<Instant> at) {
    return at.map(instant -> instant.truncatedTo(ChronoUnit.MINUTES));
  }
}
