package org.zerodistance.house;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.JdbiException;
import org.zerodistance.platform.HouseZone;
import org.zerodistance.platform.SettingStore;
import org.zerodistance.publicversion.PublicChange;

/**
 * Reads the house. Remembers it for a few seconds, so that another node's change shows soon and no
 * page waits for it: one reads it anew while the others go on with what was, and when the database
 * is away all of them do.
 */
public final class Houses {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private record Remembered(House house, long until) {}

  private final SettingStore settings;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicReference<Remembered> memory = new AtomicReference<>();

  Houses(SettingStore settings) {
    this.settings = settings;
  }

  public House current() {
    Remembered known = memory.get();
    if (known == null) {
      return readAnew();
    }
    if (System.nanoTime() < known.until || !reading.tryLock()) {
      return known.house;
    }
    try {
      return readAnew();
    } catch (JdbiException away) {
      memory.set(new Remembered(known.house, soon()));
      return known.house;
    } finally {
      reading.unlock();
    }
  }

  private House readAnew() {
    House house = read(settings.all());
    memory.set(new Remembered(house, soon()));
    return house;
  }

  private static long soon() {
    return System.nanoTime() + REMEMBERED.toNanos();
  }

  /** The next who asks reads it anew; this node shows a change at once. */
  void forget() {
    memory.updateAndGet(
        known -> known == null ? null : new Remembered(known.house, System.nanoTime()));
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
