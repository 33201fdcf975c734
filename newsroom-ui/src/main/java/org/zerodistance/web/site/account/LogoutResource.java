package org.zerodistance.web.site.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.web.kernel.signin.SessionCookie;

/** Signs a person out on this device. */
@Path("/logout")
@RequestScoped
public class LogoutResource {
  @Inject Sessions sessions;
  @Inject SessionCookie cookie;

  @POST
  public Response signOut() {
    cookie.token().ifPresent(sessions::end);
    return Response.seeOther(URI.create("/?done=signed-out")).cookie(cookie.gone()).build();
  }
}
