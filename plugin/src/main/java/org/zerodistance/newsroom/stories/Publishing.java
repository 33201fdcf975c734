package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Publishes a story that is due, and removes an expired story from the public pages. The story is
 * locked and changed in a separate transaction, so that any number of nodes change each story once,
 * and a story stays due when its node dies.
 */
@Dependent
public class Publishing {
  private final Stories stories;
  private final UnlistedCases unlistedCases;
  private final StoryLog log;

  @Inject
  Publishing(Stories stories, UnlistedCases unlistedCases, StoryLog log) {
    this.stories = stories;
    this.unlistedCases = unlistedCases;
    this.log = log;
  }

  /**
   * Publishes this story, unless it is no longer due or another node is publishing it. When a case
   * of it has ceased to be public since it was scheduled, it returns to the approved ones instead,
   * for an editor to decide.
   */
  @Transactional
  public void publish(StoryId id) {
    stories
        .holdDue(id)
        .ifPresent(
            dueStory -> {
              Story read = dueStory.story();
              if (unlistedCases.unconfirmed(id) > 0) {
                Story held = read.moved(Publication.APPROVED).timed(null);
                stories.write(read, held);
                log.heldBack(held);
                return;
              }
              Story published = read.moved(Publication.PUBLISHED).published(dueStory.now());
              stories.write(read, published);
              log.open(EventType.STORY_PUBLISHED, published, null, ActorKind.SYSTEM, Viewer.SYSTEM);
            });
  }

  /** Marks this story as expired, unless its end was moved meanwhile. */
  @Transactional
  public void expire(StoryId id) {
    stories
        .holdOver(id)
        .ifPresent(
            dueStory -> {
              Story expired = dueStory.story().expired(dueStory.now());
              stories.write(dueStory.story(), expired);
              log.expired(expired);
            });
  }
}
