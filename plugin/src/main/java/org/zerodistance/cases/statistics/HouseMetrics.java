package org.zerodistance.cases.statistics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.zerodistance.foundation.platform.BackgroundJobs;

/**
 * The figures for pages that many people open. Counted anew at most every 30 seconds, behind the
 * back of whoever asks then, who gets the ones before; nobody waits for a count but the first in a
 * while, and a crowd waits for one. None is older than two minutes.
 */
public final class HouseMetrics {
  private static final Duration AGE = Duration.ofSeconds(30);
  private static final Duration OLDEST = Duration.ofMinutes(2);
  private static final int PERIODS = 200;

  private final LoadingCache<Boolean, CaseMetrics> house;
  private final LoadingCache<Period, StatisticsReport> reports;

  HouseMetrics(Statistics statistics, BackgroundJobs backgroundJobs) {
    Caffeine<Object, Object> figures =
        Caffeine.newBuilder()
            .refreshAfterWrite(AGE)
            .expireAfterWrite(OLDEST)
            .maximumSize(PERIODS)
            .executor(work -> backgroundJobs.once("counting figures", work));
    this.house = figures.build(always -> statistics.house());
    this.reports = figures.build(statistics::report);
  }

  /** Of everything since the house opened. */
  public CaseMetrics house() {
    return house.get(true);
  }

  public StatisticsReport report(Period period) {
    return reports.get(period);
  }

  /** One for the whole process. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    HouseMetrics figures(Statistics statistics, BackgroundJobs backgroundJobs) {
      return new HouseMetrics(statistics, backgroundJobs);
    }
  }
}
