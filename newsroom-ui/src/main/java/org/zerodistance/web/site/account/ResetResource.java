package org.zerodistance.web.site.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.city.signin.PasswordLinks;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.routes.RouteTable;
import org.zerodistance.web.kernel.signin.SessionCookie;

/** Sets a password by a one-time link from a mail or from an administrator. */
@Path("/reset")
@RequestScoped
public class ResetResource {
  @Inject PasswordLinks links;
  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject RouteTable routes;
  @Inject Visitor visitor;

  @GET
  public ForgottenPage forgotten() {
    return new ForgottenPage(Form.empty(), false);
  }

  /** Requests the link by mail. The response is the same for every address. */
  @POST
  public Response ask(Form form) {
    try {
      links.askByMail(form.text("email"), Optional.of(visitor.lang().tag()), visitor.address());
      return CredentialForms.page(200, new ForgottenPage(Form.empty(), true));
    } catch (Problem refused) {
      return CredentialForms.page(
          refused, new ForgottenPage(CredentialForms.form(form, refused, "email"), false));
    }
  }

  @GET
  @Path("{token}")
  public Response form(@PathParam("token") String token) {
    return CredentialForms.page(200, new ResetPage(links.get(token), token, Form.empty()));
  }

  @POST
  @Path("{token}")
  public Response set(@PathParam("token") String token, Form form) {
    PasswordLinks.LinkHolder linkHolder = links.get(token);
    try {
      String session =
          links.setPassword(token, form.text("password"), visitor.agent(), cookie.token());
      Viewer viewer = sessions.viewer(session).orElse(Viewer.NOBODY);
      return Response.seeOther(LandingAddress.of(Optional.empty(), viewer, routes))
          .cookie(cookie.carrying(session))
          .build();
    } catch (InvalidFormProblem refused) {
      return CredentialForms.page(
          refused,
          new ResetPage(linkHolder, token, CredentialForms.form(form, refused, "password")));
    }
  }
}
