package org.zerodistance.web.site.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.city.signin.OwnAccount;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.outward.notifications.UnsubscribeLinks;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.signin.SessionCookie;

/** Changes and deletes the person's own account. */
@Path("/account")
@RequestScoped
public class SettingsResource {
  private static final String SETTINGS = "/account/settings";

  @Inject OwnAccount own;
  @Inject PeopleList people;
  @Inject UnsubscribeLinks stops;
  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject Visitor visitor;

  @GET
  @Path("settings")
  public Response settings() {
    return page(200, profile(), Form.empty());
  }

  @POST
  @Path("settings")
  public Response change(Form form) {
    try {
      own.change(form.text("name"), form.find("language"), visitor.viewer());
      return Redirects.done(SETTINGS, "account-changed");
    } catch (Problem refused) {
      return page(status(refused), CredentialForms.form(form, refused, "name"), Form.empty());
    }
  }

  @POST
  @Path("password")
  public Response changePassword(Form form) {
    try {
      own.changePassword(
          form.text("current"),
          form.text("password"),
          cookie.token().orElse(""),
          visitor.address(),
          visitor.viewer());
      return Redirects.done(SETTINGS, "password-changed");
    } catch (Problem refused) {
      return page(status(refused), profile(), CredentialForms.form(form, refused, "current"));
    }
  }

  /** Signs out on all devices, including this one. */
  @POST
  @Path("sign-out-everywhere")
  public Response signOutEverywhere() {
    sessions.endAll(visitor.viewer());
    return gone("signed-out-everywhere");
  }

  @GET
  @Path("delete")
  public Response farewell() {
    visitor.viewer().id();
    return CredentialForms.page(200, new FarewellPage(Form.empty()));
  }

  @POST
  @Path("delete")
  public Response delete(Form form) {
    try {
      own.delete(form.text("current"), visitor.address(), visitor.viewer());
      return gone("account-deleted");
    } catch (Problem refused) {
      return CredentialForms.page(
          refused, new FarewellPage(CredentialForms.form(form, refused, "current")));
    }
  }

  private Response gone(String what) {
    return Response.seeOther(URI.create("/?done=" + what)).cookie(cookie.gone()).build();
  }

  private Response page(int status, Form profile, Form secret) {
    Viewer viewer = visitor.viewer();
    PeopleList.PersonRow person = people.get(viewer.id(), viewer);
    return CredentialForms.page(
        status,
        new SettingsPage(
            person.email(),
            own.confirmed(viewer),
            stops.wanted(viewer),
            !person.roles().isEmpty(),
            profile,
            secret));
  }

  private Form profile() {
    Viewer viewer = visitor.viewer();
    return Form.filled(Map.of("name", viewer.name(), "language", viewer.language().orElse("")));
  }

  private static int status(Problem problem) {
    return problem.code().kind().status();
  }
}
