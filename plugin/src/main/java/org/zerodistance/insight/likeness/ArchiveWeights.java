package org.zerodistance.insight.likeness;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;

/**
 * The rarity of each gram in this archive, counted on every node from its newest cases and again
 * every few hours. Until the first count is finished a smaller count is used.
 */
@ApplicationScoped
public class ArchiveWeights {
  private static final Duration PAUSE = Duration.ofHours(3);
  private static final int CASES = 20_000;
  private static final int FOR_A_START = 1_000;

  private final ComparedCases cases;
  private final BackgroundJobs backgroundJobs;
  private volatile WordWeights weights;
  private BackgroundJobs.Repeated counting;

  /** Only for the container's proxy. */
  ArchiveWeights() {
    this(null, null);
  }

  @Inject
  ArchiveWeights(ComparedCases cases, BackgroundJobs backgroundJobs) {
    this.cases = cases;
    this.backgroundJobs = backgroundJobs;
  }

  void start(@Observes ApplicationReady opened) {
    backgroundJobs.once("counting words", this::refresh);
    counting = backgroundJobs.every(PAUSE, "counting words", this::refresh);
  }

  @PreDestroy
  void stop() {
    if (counting != null) {
      counting.stop();
    }
  }

  WordWeights current() {
    WordWeights known = weights;
    return known != null ? known : count(FOR_A_START);
  }

  void refresh() {
    weights = count(CASES);
  }

  private WordWeights count(int most) {
    WordWeights.Counting counted = new WordWeights.Counting();
    cases.newest(Instant.EPOCH, most, (id, words) -> counted.add(words));
    return counted.done();
  }
}
