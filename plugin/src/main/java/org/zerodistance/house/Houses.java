package org.zerodistance.house;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.zerodistance.platform.HouseZone;
import org.zerodistance.platform.SettingStore;
import org.zerodistance.publicversion.PublicChange;

/**
 * Reads the house. Remembers it for a few seconds, so that another node's change shows soon and no
 * page waits for it.
 */
public final class Houses {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final LoadingCache<String, House> memory;

  Houses(SettingStore settings) {
    this.memory =
        Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(key -> read(settings.all()));
  }

  public House current() {
    return memory.get("house");
  }

  /** Forgets what was remembered; this node shows a change at once. */
  void forget() {
    memory.invalidateAll();
  }

  static House read(Map<String, String> settings) {
    House unnamed = House.UNNAMED;
    return new House(
        settings.getOrDefault("house.name", unnamed.name()),
        settings.getOrDefault("house.name_en", unnamed.nameEn()),
        settings.getOrDefault("house.paper", unnamed.paper()),
        settings.getOrDefault("house.paper_en", unnamed.paperEn()),
        HouseZone.of(settings),
        MapArea.of(settings.get("house.map_bounds"), settings.get("house.map_image")));
  }

  /** Hands the one reader out. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    Houses houses(SettingStore settings) {
      return new Houses(settings);
    }

    void changed(@Observes PublicChange change, Houses houses) {
      houses.forget();
    }
  }
}
