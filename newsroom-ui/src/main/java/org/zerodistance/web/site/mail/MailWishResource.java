package org.zerodistance.web.site.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.city.signin.MailedLinks;
import org.zerodistance.outward.notifications.UnsubscribeLinks;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Changes the mail settings of people with an account. */
@Path("/account/mail")
@RequestScoped
public class MailWishResource {
  private static final String SETTINGS = "/account/settings";

  @Inject UnsubscribeLinks stops;
  @Inject MailedLinks links;
  @Inject Visitor visitor;

  @POST
  public Response change(Form form) {
    stops.setWanted(form.flag("wanted"), visitor.viewer());
    return Redirects.done(SETTINGS, "account-changed");
  }

  @POST
  @Path("confirm")
  public Response confirm() {
    links.askConfirmation(Optional.of(visitor.lang().tag()), visitor.address(), visitor.viewer());
    return Redirects.done(SETTINGS, "confirmation-sent");
  }
}
