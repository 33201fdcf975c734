package org.zerodistance.stories;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.zerodistance.platform.Background;
import org.zerodistance.platform.HouseOpened;

/**
 * Looks twice a second whether a story is due, on every node from the opening of the house on. It
 * keeps nothing in memory: whatever fell due while no node ran is published by the first tick of
 * the first node.
 */
@ApplicationScoped
public class PublishingClock {
  private static final Duration TICK = Duration.ofMillis(500);

  private final Publishing publishing;
  private final Background background;
  private Background.Repeated running;

  /** For the container's proxy alone. */
  PublishingClock() {
    this(null, null);
  }

  @Inject
  PublishingClock(Publishing publishing, Background background) {
    this.publishing = publishing;
    this.background = background;
  }

  void start(@Observes HouseOpened opened) {
    running = background.every(TICK, "publishing what is due", this::tick);
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
