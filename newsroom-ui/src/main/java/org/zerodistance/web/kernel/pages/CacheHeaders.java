package org.zerodistance.web.kernel.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** The cache headers of pages: staff pages are never stored, others are revalidated on each use. */
public final class CacheHeaders {
  /** The request headers on which a public page depends. */
  public static final String VARY = "Accept-Language, Cookie, Accept-Encoding";

  private CacheHeaders() {}

  static void page(MultivaluedMap<String, Object> headers, Visitor visitor) {
    if (headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      return;
    }
    headers.putSingle(HttpHeaders.CACHE_CONTROL, of(visitor));
    headers.putSingle(HttpHeaders.VARY, VARY);
  }

  private static String of(Visitor visitor) {
    String path = visitor.path();
    boolean staff =
        path.startsWith("/desk") || path.startsWith("/office") || path.startsWith("/admin");
    if (staff) {
      return "no-store";
    }
    return visitor.known() ? "private, no-cache" : "no-cache";
  }
}
