package org.zerodistance.web.site.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.zerodistance.city.signin.FirstAdministrator;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.signin.SessionCookie;

/** Creates the first administrator of a new installation by its one-time link. */
@Path("/welcome/{token}")
@RequestScoped
public class WelcomeResource {
  @Inject FirstAdministrator first;
  @Inject SessionCookie cookie;
  @Inject Visitor visitor;

  @GET
  public Response form(@PathParam("token") String token) {
    first.requireOpen(token);
    return CredentialForms.page(200, new WelcomePage(token, Form.empty()));
  }

  @POST
  public Response setUp(@PathParam("token") String token, Form form) {
    try {
      String session =
          first.setUp(
              new FirstAdministrator.SetUp(
                  token,
                  form.text("name"),
                  form.text("email"),
                  form.text("password"),
                  Optional.of(visitor.lang().tag()),
                  visitor.agent(),
                  cookie.token()));
      return Response.seeOther(URI.create("/admin?done=welcome"))
          .cookie(cookie.carrying(session))
          .build();
    } catch (InvalidFormProblem refused) {
      return CredentialForms.page(
          refused, new WelcomePage(token, CredentialForms.form(form, refused, "email")));
    }
  }
}
