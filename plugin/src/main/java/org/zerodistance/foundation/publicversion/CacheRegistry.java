package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.zerodistance.foundation.monitoring.Meters;

/** Creates caches that follow the public version known to this node. */
@Dependent
public class CacheRegistry {
  private final PublicVersion version;
  private final PublicWriteDetector writes;
  private final Meters meters;

  @Inject
  CacheRegistry(PublicVersion version, PublicWriteDetector writes, Meters meters) {
    this.version = version;
    this.writes = writes;
    this.meters = meters;
  }

  /**
   * For owners that live as long as the application.
   *
   * @param name of the cache in metrics, a word of the program
   */
  public <T> RefreshingCache<T> of(String name, Supplier<T> source) {
    return new RefreshingCache<>(
        source, version::noticed, writes::inTransaction, meters.cache(name));
  }
}
