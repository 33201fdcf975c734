package org.zerodistance.web.site.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.zerodistance.city.signin.MailedLinks;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Confirms a mail address by the link in a mail. */
@Path("/confirm/{token}")
@RequestScoped
public class ConfirmResource {
  @PathParam("token")
  private String token;

  @Inject MailedLinks links;
  @Inject Visitor visitor;

  @GET
  public Response show() {
    return Response.ok(new ConfirmPage(token, links.confirming(token)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  public Response confirm() {
    links.confirm(token);
    return Redirects.done(
        visitor.viewer().signedIn() ? "/account/settings" : "/login", "address-confirmed");
  }
}
