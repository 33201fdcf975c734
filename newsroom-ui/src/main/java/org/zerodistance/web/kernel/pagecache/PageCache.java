package org.zerodistance.web.kernel.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.zerodistance.web.kernel.i18n.Language;

/**
 * Caches pages of the current minute by their address, each with the public version that was
 * current before its rows were read. A page is sent again only while that version is current, so no
 * node ever sends a stale page. A page is stored from its second request on, so that a page
 * requested once needs no memory.
 */
final class PageCache {
  private static final long MOST_BYTES = 16_000_000;

  /** A page is cached for the minute in which it was rendered. */
  static final int SECONDS = 60;

  private static final int ADDRESS_WEIGHT = 300;

  /**
   * The values on which a page depends besides its rows.
   *
   * @param large whether the reader chose the large display
   * @param minute for texts such as “3 minutes ago”
   */
  record PageAddress(Language lang, boolean large, String address, long minute) {}

  /**
   * @param copy null when the page was requested once and is not stored
   */
  record CacheEntry(long version, CachedPage copy) {
    private static final CacheEntry ASKED_ONCE = new CacheEntry(-1, null);

    int weight() {
      return ADDRESS_WEIGHT + (copy == null ? 0 : copy.weight());
    }
  }

  private final boolean keeping;
  private final Cache<PageAddress, CacheEntry> memory =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<PageAddress, CacheEntry>weigher((pageAddress, cacheEntry) -> cacheEntry.weight())
          .expireAfterWrite(Duration.ofSeconds(SECONDS))
          .build();

  /**
   * @param keeping whether pages are cached; false while templates are developed
   */
  PageCache(boolean keeping) {
    this.keeping = keeping;
  }

  /** The page of an address that was requested before; valid while its version is current. */
  Optional<CacheEntry> find(PageAddress pageAddress) {
    return Optional.ofNullable(memory.getIfPresent(pageAddress));
  }

  /**
   * Stores a page that was just rendered.
   *
   * @param version read before all that the page shows; absent when the address was not known yet,
   *     or when the page shows something older
   */
  void keep(PageAddress pageAddress, OptionalLong version, CachedPage cachedPage) {
    if (keeping && !cachedPage.personal()) {
      memory.put(
          pageAddress,
          version.isPresent()
              ? new CacheEntry(version.getAsLong(), cachedPage)
              : CacheEntry.ASKED_ONCE);
    }
  }
}
