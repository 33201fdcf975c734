package org.zerodistance.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The figures for pages that many people open: kept in this process for at most 30 seconds, and
 * counted once however many ask at the same time.
 */
public final class HouseFigures {
  private static final Duration AGE = Duration.ofSeconds(30);
  private static final int PERIODS = 200;

  private final Statistics statistics;
  private final Cache<Boolean, Figure> house = Caffeine.newBuilder().expireAfterWrite(AGE).build();
  private final Cache<Period, Report> reports =
      Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(PERIODS).build();

  HouseFigures(Statistics statistics) {
    this.statistics = statistics;
  }

  /** Of everything since the house opened. */
  public Figure house() {
    return house.get(true, always -> statistics.house());
  }

  public Report report(Period period) {
    return reports.get(period, statistics::report);
  }

  /** One for the whole process. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    HouseFigures figures(Statistics statistics) {
      return new HouseFigures(statistics);
    }
  }
}
