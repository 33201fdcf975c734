package org.zerodistance.foundation.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The zone of the paper: days begin and end in it, and people are shown times in it. Kept as the
 * setting {@value #SETTING}; the database itself keeps UTC.
 */
@Dependent
public class HouseZone {
  /** The setting's name. */
  public static final String SETTING = "house.zone";

  /** Until somebody sets another. */
  public static final ZoneId FALLBACK = ZoneId.of("Asia/Shanghai");

  private final SettingStore settings;

  @Inject
  HouseZone(SettingStore settings) {
    this.settings = settings;
  }

  /** The zone now in force; an unreadable setting counts as none. */
  public ZoneId get() {
    return settings.find(SETTING).map(HouseZone::parse).orElse(FALLBACK);
  }

  /** The same from settings that have been read. */
  public static ZoneId of(Map<String, String> settings) {
    return Optional.ofNullable(settings.get(SETTING)).map(HouseZone::parse).orElse(FALLBACK);
  }

  /**
   * When a day of the paper begins: at midnight, or at the first moment after it where clocks are
   * moved then. A day lasts until the next one begins.
   */
  public static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static ZoneId parse(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return FALLBACK;
    }
  }
}
