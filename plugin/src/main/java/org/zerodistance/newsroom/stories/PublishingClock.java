package org.zerodistance.newsroom.stories;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;

/**
 * Looks twice a second whether a story is due, on every node from the opening of the house on. It
 * keeps nothing in memory: whatever fell due while no node ran is published by the first tick of
 * the first node.
 */
@ApplicationScoped
public class PublishingClock {
  private static final Duration TICK = Duration.ofMillis(500);

  private final Publishing publishing;
  private final BackgroundJobs backgroundJobs;
  private BackgroundJobs.Repeated running;

  /** For the container's proxy alone. */
  PublishingClock() {
    this(null, null);
  }

  @Inject
  PublishingClock(Publishing publishing, BackgroundJobs backgroundJobs) {
    this.publishing = publishing;
    this.backgroundJobs = backgroundJobs;
  }

  void start(@Observes ApplicationReady opened) {
    running = backgroundJobs.every(TICK, "publishing what is due", this::tick);
  }

  @PreDestroy
  void stop() {
    if (running != null) {
      running.stop();
    }
  }

  /**
   * Publishes everything that is due and that no other node holds.
   *
   * @return how many stories this node published
   */
  public int tick() {
    int published = 0;
    while (publishing.next().isPresent()) {
      published++;
    }
    return published;
  }
}
