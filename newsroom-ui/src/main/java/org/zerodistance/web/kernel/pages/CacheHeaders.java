package org.zerodistance.web.kernel.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/** How long a page may be kept: staff pages never, others only to be asked about again. */
public final class CacheHeaders {
  /** What a public page depends on beside its address. */
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
