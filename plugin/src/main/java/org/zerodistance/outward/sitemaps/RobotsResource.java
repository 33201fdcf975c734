package org.zerodistance.outward.sitemaps;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.zerodistance.foundation.platform.Site;

/** Tells robots which addresses are not for them (RFC 9309) and where the sitemap is. */
@Path("/robots.txt")
@RequestScoped
public class RobotsResource {
  /** Staff pages, pages of one reader, and lists that filters multiply without end. */
  private static final List<String> NOT_FOR_ROBOTS =
      List.of(
          "/desk",
          "/office",
          "/admin",
          "/account",
          "/internal",
          "/login",
          "/register",
          "/reset",
          "/confirm",
          "/track",
          "/mail",
          "/inquiries/new",
          "/search",
          "/*?");

  @Inject Site site;

  @GET
  public Response robots() {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    NOT_FOR_ROBOTS.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
    text.append("\nSitemap: ").append(site.baseUrl()).append("/sitemap.xml\n");
    return Response.ok(text.toString())
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .build();
  }
}
