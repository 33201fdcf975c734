package org.zerodistance.cases.statistics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.BackgroundJobs;

/**
 * Cached figures for pages that many people open, from {@link StoredFigures}, read again at most
 * every 30 seconds and in the background; none is older than two minutes. A calendar period costs
 * one statement whatever the number of inquiries. The inquiries of a period are counted directly
 * until the period has been counted in advance, and for a choice of days; concurrent readers share
 * one count.
 */
public final class HouseMetrics {
  private static final Duration AGE = Duration.ofSeconds(30);
  private static final Duration OLDEST = Duration.ofMinutes(2);
  private static final int PERIODS = 200;

  private final LoadingCache<Boolean, CaseMetrics> house;
  private final LoadingCache<CalendarPeriod, StatisticsReport> reports;
  private final LoadingCache<Period, StatisticsReport> days;

  HouseMetrics(
      Statistics statistics, StoredFigures stored, BackgroundJobs backgroundJobs, Meters meters) {
    this.house =
        figures(backgroundJobs, meters.cache("figures-of-the-house"))
            .build(always -> stored.house().orElseGet(statistics::house));
    this.reports =
        figures(backgroundJobs, meters.cache("figures-of-periods"))
            .build(
                period -> stored.find(period).orElseGet(() -> statistics.report(period.period())));
    // Not refreshed, because the same days are rarely requested twice.
    this.days =
        Caffeine.newBuilder()
            .expireAfterWrite(OLDEST)
            .maximumSize(PERIODS)
            .recordStats(() -> meters.cache("figures-of-days"))
            .build(statistics::report);
  }

  private static Caffeine<Object, Object> figures(
      BackgroundJobs backgroundJobs, StatsCounter counter) {
    return Caffeine.newBuilder()
        .refreshAfterWrite(AGE)
        .expireAfterWrite(OLDEST)
        .maximumSize(PERIODS)
        .recordStats(() -> counter)
        .executor(work -> backgroundJobs.once("counting figures", work));
  }

  /** The figures of all inquiries since the house opened. */
  public CaseMetrics house() {
    return house.get(true);
  }

  public StatisticsReport report(CalendarPeriod period) {
    return reports.get(period);
  }

  /** Whether the figures of these days are available without counting. */
  public boolean isKept(Period period) {
    return days.getIfPresent(period) != null;
  }

  /**
   * The figures of a choice of days, which are counted unless {@link #isKept}.
   *
   * @throws IllegalArgumentException when they are not {@link Period#brief}
   */
  public StatisticsReport days(Period period) {
    if (!period.brief()) {
      throw new IllegalArgumentException("too many days to be counted: " + period);
    }
    return days.get(period);
  }

  /** Produces the one instance of the node. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    HouseMetrics figures(
        Statistics statistics, StoredFigures stored, BackgroundJobs backgroundJobs, Meters meters) {
      return new HouseMetrics(statistics, stored, backgroundJobs, meters);
    }
  }
}
