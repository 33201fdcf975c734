package org.zerodistance.web.kernel.pagecache;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import org.zerodistance.foundation.publicversion.OldestCachedVersion;
import org.zerodistance.web.kernel.pages.Visitor;

/** The cache address of the current request, and the public version that was read for it. */
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

  /** Only for the container's proxy. */
  protected CacheKey() {
    this(null, null);
  }

  PageCache.PageAddress here() {
    return new PageCache.PageAddress(
        visitor.lang(),
        visitor.large(),
        visitor.pathAndQuery(),
        clock.instant().getEpochSecond() / PageCache.SECONDS);
  }

  /** Stores the public version, which was read before any row of the page. */
  void readAt(long current) {
    version = OptionalLong.of(current);
  }

  /**
   * The version under which the page may be stored. Absent when the page was not requested before,
   * and when some of its data were read before that version: such a page is sent but not stored.
   */
  OptionalLong version() {
    return version.isPresent() && OldestCachedVersion.version() >= version.getAsLong()
        ? version
        : OptionalLong.empty();
  }
}
