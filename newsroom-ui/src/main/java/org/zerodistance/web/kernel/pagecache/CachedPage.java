package org.zerodistance.web.kernel.pagecache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.web.kernel.pages.RenderedPage;

/**
 * A page that is sent to many readers: in UTF-8, compressed for clients that accept gzip, with its
 * ETag.
 */
final class CachedPage {
  private static final int TAG_BYTES = 12;

  private final RenderedPage page;
  private final String route;
  private final String tag;
  private volatile byte[] packed;

  /**
   * @param route the route of the page
   */
  CachedPage(RenderedPage page, String route) {
    this.page = page;
    this.route = route;
    this.tag = HexFormat.of().formatHex(Tokens.sha256(page.html()), 0, TAG_BYTES);
  }

  /** Whether it belongs to a single reader. */
  boolean personal() {
    return page.keyDrawn();
  }

  /** The template of the page's address. */
  String route() {
    return route;
  }

  /** The ETag; equal pages have equal tags on every node. */
  String tag() {
    return tag;
  }

  /** The page as it is sent: in gzip or plain. */
  byte[] body(boolean inGzip) {
    return inGzip ? packed() : page.html();
  }

  /** The page in gzip; compressed only once. */
  private byte[] packed() {
    byte[] ready = packed;
    if (ready == null) {
      ready = pack(page.html());
      packed = ready;
    }
    return ready;
  }

  /** The size in memory in bytes, including the compressed form. */
  int weight() {
    return page.html().length * 5 / 4;
  }

  private static byte[] pack(byte[] html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(html.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(html);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not refuse bytes", e);
    }
    return out.toByteArray();
  }
}
