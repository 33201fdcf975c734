package org.zerodistance.web.site.housepages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.routes.RouteTable;

/** Switches a browser to the large display or back, and returns to the previous page. */
@Path("/display")
@RequestScoped
public class DisplayResource {
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  @Inject Site site;
  @Inject RouteTable routes;

  @POST
  public Response choose(Form form) {
    boolean large = form.holds("display", Visitor.LARGE);
    NewCookie cookie =
        new NewCookie.Builder(Visitor.DISPLAY_COOKIE)
            .value(large ? Visitor.LARGE : "")
            .path("/")
            .maxAge(large ? A_YEAR : 0)
            .secure(site.secure())
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(
            Redirects.within(routes.page(Redirects.within(form.text("back")).toString())))
        .cookie(cookie)
        .build();
  }
}
