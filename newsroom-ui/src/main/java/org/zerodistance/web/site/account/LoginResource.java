package org.zerodistance.web.site.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.city.signin.SignIn;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.web.kernel.filters.SessionCookie;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;

/** Signs a person in and leads to the requested page. */
@Path("/login")
@RequestScoped
public class LoginResource {
  @Inject SignIn signIn;
  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject DemoAccounts demo;
  @Inject Visitor visitor;

  @GET
  public Response form() {
    if (visitor.viewer().signedIn()) {
      return Response.seeOther(LandingAddress.of(visitor.query("next"), visitor.viewer())).build();
    }
    return CredentialForms.page(
        200,
        new LoginPage(Form.filled(Map.of("next", visitor.query("next").orElse(""))), demo.list()));
  }

  @POST
  public Response signIn(Form form) {
    try {
      String token =
          signIn.signIn(
              new SignIn.Attempt(
                  form.text("email"),
                  form.text("password"),
                  visitor.address(),
                  visitor.agent(),
                  cookie.token()));
      Viewer viewer = sessions.viewer(token).orElse(Viewer.NOBODY);
      return Response.seeOther(LandingAddress.of(form.find("next"), viewer))
          .cookie(cookie.carrying(token))
          .build();
    } catch (AccountProblem refused) {
      return CredentialForms.page(
          refused, new LoginPage(CredentialForms.form(form, refused, "email"), demo.list()));
    }
  }
}
