package org.zerodistance.web.kernel.pages;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;

/** Redirects after a form. */
public final class Redirects {
  private Redirects() {}

  /** An address of this site; addresses of other sites become the front page. */
  public static URI within(String address) {
    if (!address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
      return URI.create("/");
    }
    try {
      URI uri = new URI(address);
      return uri.getHost() == null && uri.getScheme() == null ? uri : URI.create("/");
    } catch (URISyntaxException broken) {
      return URI.create("/");
    }
  }

  /** Redirects the browser with a GET. */
  public static Response to(String address) {
    return Response.seeOther(within(address)).build();
  }

  /** Redirects the browser and shows the notice {@code done.<what>} there. */
  public static Response done(String address, String what) {
    return to(AddressParameters.with(address, "done", what));
  }
}
