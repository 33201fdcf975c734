package org.zerodistance.newsroom.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.accounts.PasswordLinks;
import org.zerodistance.accounts.Sessions;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.platform.InvalidFormProblem;
import org.zerodistance.viewers.Viewer;

/** Setting a password by the link that an administrator handed over. */
@Path("/reset")
@RequestScoped
public class ResetResource {
  @Inject PasswordLinks links;
  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject Visitor visitor;

  @GET
  public ForgottenPage forgotten() {
    return new ForgottenPage();
  }

  @GET
  @Path("{token}")
  public Response form(@PathParam("token") String token) {
    return Refused.page(200, new ResetPage(links.get(token), token, Form.empty()));
  }

  @POST
  @Path("{token}")
  public Response set(@PathParam("token") String token, Form form) {
    PasswordLinks.Holder holder = links.get(token);
    try {
      String session =
          links.setPassword(token, form.text("password"), visitor.agent(), cookie.token());
      Viewer viewer = sessions.viewer(session).orElse(Viewer.NOBODY);
      return Response.seeOther(Landing.of(Optional.empty(), viewer))
          .cookie(cookie.carrying(session))
          .build();
    } catch (InvalidFormProblem refused) {
      return Refused.page(
          refused, new ResetPage(holder, token, Refused.form(form, refused, "password")));
    }
  }
}
