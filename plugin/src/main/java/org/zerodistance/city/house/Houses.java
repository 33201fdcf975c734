package org.zerodistance.city.house;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.zerodistance.foundation.publicversion.CacheRegistry;
import org.zerodistance.foundation.publicversion.RefreshingCache;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.SettingStore;

/** Reads the house and caches it. */
public final class Houses {
  private final RefreshingCache<House> memory;

  Houses(SettingStore settings, CacheRegistry cacheRegistry) {
    this.memory = cacheRegistry.of("house", () -> read(settings.all()));
  }

  public House current() {
    return memory.current();
  }

  /** Drops the cached value, so that this node shows a change at once. */
  void forget() {
    memory.forget();
  }

  static House read(Map<String, String> settings) {
    House unnamed = House.UNNAMED;
    return new House(
        settings.getOrDefault("house.name", unnamed.name()),
        settings.getOrDefault("house.name_en", unnamed.nameEn()),
        settings.getOrDefault("house.paper", unnamed.paper()),
        settings.getOrDefault("house.paper_en", unnamed.paperEn()),
        HouseZone.of(settings),
        MapArea.of(settings.get("house.map_bounds"), settings.get("house.map_image")),
        Imprint.read(Imprint.SETTINGS, settings));
  }

  /** Produces the one instance. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    Houses houses(SettingStore settings, CacheRegistry cacheRegistry) {
      return new Houses(settings, cacheRegistry);
    }
  }
}
