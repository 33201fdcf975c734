package org.zerodistance.web.site.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.zerodistance.outward.notifications.UnsubscribeLinks;
import org.zerodistance.web.kernel.pages.Form;

/**
 * Unsubscribes by the link in a notice. A person gets a page with a button; a mail program sends
 * the button's POST by itself (RFC 8058), without cookies, and accepts no redirect.
 */
@Path("/mail/stop/{token}")
@RequestScoped
public class StopResource {
  @PathParam("token")
  private String token;

  @Inject UnsubscribeLinks links;

  @GET
  public Response show() {
    return page(links.stopped(token).orElseThrow(NotFoundException::new));
  }

  @POST
  public Response set(Form form) {
    boolean stopped = !form.flag("resume");
    if (!links.set(token, stopped)) {
      throw new NotFoundException();
    }
    return page(stopped);
  }

  private Response page(boolean stopped) {
    return Response.ok(new StopPage(token, stopped))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
