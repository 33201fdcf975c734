package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobSubject;

/**
 * Removes stories from the public when their end has passed. Pages and feeds compare the time
 * themselves; this job updates what is stored: the search index, cached pages, matches of saved
 * searches. Polls twice a second.
 */
@Dependent
public class ExpiryClock implements JobHandler {
  /** The kind of the jobs. */
  public static final String KIND = "story-expiry";

  private static final String TYPE = "story";
  private static final Duration TICK = Duration.ofMillis(500);

  private final Stories stories;
  private final Publishing publishing;

  @Inject
  ExpiryClock(Stories stories, Publishing publishing) {
    this.stories = stories;
    this.publishing = publishing;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration poll() {
    return TICK;
  }

  @Override
  public List<JobSubject> due(int most) {
    return stories.over(KIND, TYPE, most).stream()
        .map(id -> new JobSubject(TYPE, id.value()))
        .toList();
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    subjects.forEach(subject -> publishing.expire(new StoryId(subject.id())));
    return Map.of();
  }
}
