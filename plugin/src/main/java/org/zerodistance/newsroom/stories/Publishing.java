package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Publishes a story that is due. It is held and published in one transaction of its own, so that
 * any number of nodes publish each story once, and one that dies in the middle leaves it due.
 */
@Dependent
public class Publishing {
  private final Stories stories;
  private final StoryLog log;

  @Inject
  Publishing(Stories stories, StoryLog log) {
    this.stories = stories;
    this.log = log;
  }

  /** Publishes this story, unless it is not due any more or another node is publishing it. */
  @Transactional
  public void publish(StoryId id) {
    stories
        .holdDue(id)
        .ifPresent(
            dueStory -> {
              Story read = dueStory.story();
              Story published = read.moved(Publication.PUBLISHED).published(dueStory.now());
              stories.write(read, published);
              log.open(EventType.STORY_PUBLISHED, published, null, ActorKind.SYSTEM, Viewer.SYSTEM);
            });
  }
}
