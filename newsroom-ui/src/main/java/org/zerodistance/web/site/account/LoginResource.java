package org.zerodistance.web.site.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.MeToos;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.city.signin.SignIn;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.routes.RouteTable;
import org.zerodistance.web.kernel.signin.Reauthentication;
import org.zerodistance.web.kernel.signin.SessionCookie;
import org.zerodistance.web.site.voices.VoterCookie;

/** Signs a person in and leads to the requested page, or to the form that waited for the person. */
@Path("/login")
@RequestScoped
public class LoginResource {
  @Inject SignIn signIn;
  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject DeviceCookie device;
  @Inject VoterCookie voter;
  @Inject MeToos meToos;
  @Inject Reauthentication again;
  @Inject RouteTable routes;
  @Inject DemoAccounts demo;
  @Inject Visitor visitor;

  @GET
  public Response form() {
    if (visitor.viewer().signedIn()) {
      return Response.seeOther(landing(visitor.query("next"), visitor.viewer())).build();
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
                  cookie.token(),
                  device.token()));
      Viewer viewer = sessions.viewer(token).orElse(Viewer.NOBODY);
      visitor.recognised(viewer);
      voter.browser().ifPresent(browser -> meToos.merge(browser, viewer.id()));
      Response follows =
          again
              .signedIn(form, viewer, landing(Optional.empty(), viewer))
              .orElseGet(() -> Response.seeOther(landing(form.find("next"), viewer)).build());
      Response.ResponseBuilder answer =
          Response.fromResponse(follows).cookie(cookie.carrying(token));
      device.after(token).ifPresent(answer::cookie);
      return answer.build();
    } catch (AccountProblem refused) {
      Form wrong = CredentialForms.form(form, refused, "email");
      return again
          .refused(refused.code().kind().status(), form, wrong.errors())
          .orElseGet(() -> CredentialForms.page(refused, new LoginPage(wrong, demo.list())));
    }
  }

  private URI landing(Optional<String> next, Viewer viewer) {
    return LandingAddress.of(next, viewer, routes);
  }
}
