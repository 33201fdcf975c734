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
 * Publishes stories at their scheduled time. Polls twice a second; a story that became due while no
 * node ran is published at the first poll of the first node. A story whose publication fails does
 * not delay others: it is tried again later, and finally set aside.
 */
@Dependent
public class PublishingClock implements JobHandler {
  /** The kind of the jobs. */
  public static final String KIND = "story-publication";

  private static final String TYPE = "story";
  private static final Duration TICK = Duration.ofMillis(500);

  private final Stories stories;
  private final Publishing publishing;

  @Inject
  PublishingClock(Stories stories, Publishing publishing) {
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
    return stories.due(KIND, TYPE, most).stream()
        .map(id -> new JobSubject(TYPE, id.value()))
        .toList();
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    subjects.forEach(subject -> publishing.publish(new StoryId(subject.id())));
    return Map.of();
  }
}
