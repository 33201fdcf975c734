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
 * The time zone of the newspaper, in which days begin and end and times are shown. Stored as the
 * setting {@value #SETTING}; the database itself keeps UTC.
 */
@Dependent
public class HouseZone {
  /** The setting's name. */
  public static final String SETTING = "house.zone";

  /** The default until an administrator sets another zone. */
  public static final ZoneId FALLBACK = ZoneId.of("Asia/Shanghai");

  private final SettingStore settings;

  @Inject
  HouseZone(SettingStore settings) {
    this.settings = settings;
  }

  /** The current zone; an unreadable setting counts as absent. */
  public ZoneId get() {
    return settings.find(SETTING).map(HouseZone::parse).orElse(FALLBACK);
  }

  /** The zone in settings that have been read already. */
  public static ZoneId of(Map<String, String> settings) {
    return Optional.ofNullable(settings.get(SETTING)).map(HouseZone::parse).orElse(FALLBACK);
  }

  /**
   * The start of a day of the newspaper: midnight, or the first moment after it when clocks are
   * changed then. A day lasts until the next one begins.
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
