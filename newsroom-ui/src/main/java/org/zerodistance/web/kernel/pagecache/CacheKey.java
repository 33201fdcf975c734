package org.zerodistance.web.kernel.pagecache;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import org.zerodistance.city.house.Houses;
import org.zerodistance.web.kernel.pages.Visitor;

/** Where in the memory of pages the request at hand belongs, and what is known of it so far. */
@RequestScoped
class CacheKey {
  private final Houses houses;
  private final Visitor visitor;
  private final Clock clock;
  private OptionalLong version = OptionalLong.empty();

  @Inject
  CacheKey(Houses houses, Visitor visitor, Clock clock) {
    this.houses = houses;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected CacheKey() {
    this(null, null, null);
  }

  PageCache.PageAddress here() {
    return new PageCache.PageAddress(
        houses.current(),
        visitor.lang(),
        visitor.pathAndQuery(),
        clock.instant().getEpochSecond() / PageCache.SECONDS);
  }

  /** The public version was read, before any row of the page. */
  void readAt(long current) {
    version = OptionalLong.of(current);
  }

  /** Absent for a page that was not asked for before. */
  OptionalLong version() {
    return version;
  }
}
