package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.zerodistance.foundation.jobs.TimedJobHandler;

/** Publishes stories at their scheduled time. Polls twice a second. */
@Dependent
public class PublishingClock extends TimedJobHandler<StoryId> {
  /** The kind of the jobs. */
  public static final String KIND = "story-publication";

  private final Stories stories;
  private final Publishing publishing;

  @Inject
  PublishingClock(Stories stories, Publishing publishing) {
    super(KIND, Stories.TYPE, Duration.ofMillis(500), StoryId::new);
    this.stories = stories;
    this.publishing = publishing;
  }

  @Override
  protected List<StoryId> due(String jobKind, String subjectType, int most) {
    return stories.due(jobKind, subjectType, most);
  }

  @Override
  protected void take(StoryId story) {
    publishing.publish(story);
  }
}
