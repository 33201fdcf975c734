package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Creates caches that follow the public version known to this node. */
@Dependent
public class CacheRegistry {
  private final PublicVersion version;
  private final PublicWriteDetector writes;

  @Inject
  CacheRegistry(PublicVersion version, PublicWriteDetector writes) {
    this.version = version;
    this.writes = writes;
  }

  /** For owners that live as long as the application. */
  public <T> RefreshingCache<T> of(Supplier<T> source) {
    return new RefreshingCache<>(source, version::noticed, writes::inTransaction);
  }
}
