package org.zerodistance.newsroom.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.zerodistance.house.House;
import org.zerodistance.platform.Tokens;

/**
 * Pages for readers without an account as they were written within this minute, found again by
 * everything that goes into them: the page, which is a value made of rows just read, the house, the
 * language, the address and the minute. Whatever changes in the database makes another page, on
 * every node, so nothing has to be invalidated; what is spared is writing the same words again.
 */
final class RenderedPages {
  private static final long MOST_BYTES = 16_000_000;

  /** A page without its rows is small beside them; both are counted. */
  private static final int WEIGHT = 2;

  private static final int SECONDS = 60;

  /** All that a page's words depend on. */
  private record Made(Page page, House house, Lang lang, String address, long minute) {}

  /** A page in UTF-8 with what it is recognised by. */
  static final class Copy {
    private final byte[] html;
    private final boolean drawn;
    private final String tag;

    /**
     * @param drawn whether it holds a key for a form, which belongs to one reader alone
     */
    Copy(byte[] html, boolean drawn) {
      this.html = html;
      this.drawn = drawn;
      this.tag = HexFormat.of().formatHex(Tokens.sha256(html), 0, 12);
    }

    byte[] html() {
      return html;
    }

    String tag() {
      return tag;
    }
  }

  private final boolean keeping;
  private final Cache<Made, Copy> memory =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Made, Copy>weigher((made, copy) -> WEIGHT * copy.html.length)
          .expireAfterWrite(Duration.ofSeconds(SECONDS))
          .build();

  /**
   * @param keeping false while templates are being developed
   */
  RenderedPages(boolean keeping) {
    this.keeping = keeping;
  }

  /** The page as it was written a moment ago from the same values, else as it is written now. */
  Copy get(Page page, House house, Lang lang, String address, Instant now, Supplier<Copy> written) {
    if (!keeping) {
      return written.get();
    }
    Made made = new Made(page, house, lang, address, now.getEpochSecond() / SECONDS);
    Copy kept = memory.getIfPresent(made);
    if (kept != null) {
      return kept;
    }
    Copy copy = written.get();
    if (!copy.drawn) {
      memory.put(made, copy);
    }
    return copy;
  }
}
