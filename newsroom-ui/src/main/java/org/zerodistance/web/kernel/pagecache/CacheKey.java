package org.zerodistance.web.kernel.pagecache;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import org.zerodistance.foundation.publicversion.OldestUsed;
import org.zerodistance.web.kernel.pages.Visitor;

/** The address of the request at hand in the cache of pages, and what is known of it so far. */
@RequestScoped
class CacheKey {
  private final Visitor visitor;
  private final Clock clock;
  private OptionalLong version = OptionalLong.empty();

  @Inject
  CacheKey(Visitor visitor, Clock clock) {
    this.visitor = visitor;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected CacheKey() {
    this(null, null);
  }

  PageCache.PageAddress here() {
    return new PageCache.PageAddress(
        visitor.lang(),
        visitor.pathAndQuery(),
        clock.instant().getEpochSecond() / PageCache.SECONDS);
  }

  /** The public version was read, before any row of the page. */
  void readAt(long current) {
    version = OptionalLong.of(current);
  }

  /**
   * The version that the page may be kept with. Absent when the page was not asked for before, and
   * when something in it was read before that version: such a page is shown once and not kept.
   */
  OptionalLong version() {
    return version.isPresent() && OldestUsed.version() >= version.getAsLong()
        ? version
        : OptionalLong.empty();
  }
}
