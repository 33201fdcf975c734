package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Hands out memories, and has all of them forget when this node notices a public change. */
@ApplicationScoped
public class CacheRegistry {
  private final List<RefreshingCache<?>> all = new CopyOnWriteArrayList<>();

  /** For owners that live as long as the application: a cache is never released. */
  public <T> RefreshingCache<T> of(Supplier<T> source) {
    RefreshingCache<T> memory = new RefreshingCache<>(source);
    all.add(memory);
    return memory;
  }

  void changed(@Observes PublicVersionChanged change) {
    all.forEach(RefreshingCache::forget);
  }
}
