package org.zerodistance.newsroom.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.accounts.MailedLinks;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Redirects;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.notifications.UnsubscribeLinks;

/** What people with an account say about the mails they get. */
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
