package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.zerodistance.foundation.jobs.TimedJobHandler;

/**
 * Removes stories from the public when their end has passed. Pages and feeds compare the time
 * themselves; this job updates what is stored: the search index, cached pages, matches of saved
 * searches. Polls twice a second.
 */
@Dependent
public class ExpiryClock extends TimedJobHandler<StoryId> {
  /** The kind of the jobs. */
  public static final String KIND = "story-expiry";

  private final Stories stories;
  private final Publishing publishing;

  @Inject
  ExpiryClock(Stories stories, Publishing publishing) {
    super(KIND, Stories.TYPE, Duration.ofMillis(500), StoryId::new);
    this.stories = stories;
    this.publishing = publishing;
  }

  @Override
  protected List<StoryId> due(String jobKind, String subjectType, int most) {
    return stories.over(jobKind, subjectType, most);
  }

  @Override
  protected void take(StoryId story) {
    publishing.expire(story);
  }
}
