package org.zerodistance.web.kernel.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.zerodistance.web.kernel.i18n.Language;

/**
 * Pages of this minute by their address, each with the public version that was current before its
 * rows were read. A page is sent again only while that is still the current one, so nothing stale
 * is ever sent, by any node. What is asked for once costs nothing more: a page is kept from the
 * second time on.
 */
final class PageCache {
  private static final long MOST_BYTES = 16_000_000;

  /** A page is kept for the minute that it was written in. */
  static final int SECONDS = 60;

  private static final int ADDRESS_WEIGHT = 300;

  /**
   * What a page depends on beside its rows.
   *
   * @param minute for words such as “3 minutes ago”
   */
  record PageAddress(Language lang, String address, long minute) {}

  /**
   * @param copy null when the page was asked for once, and not kept
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
   * @param keeping false while templates are being developed
   */
  PageCache(boolean keeping) {
    this.keeping = keeping;
  }

  /** The page of an address that was asked for before; holds while its version is the current. */
  Optional<CacheEntry> find(PageAddress pageAddress) {
    return Optional.ofNullable(memory.getIfPresent(pageAddress));
  }

  /**
   * Keeps a page that was just written.
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
