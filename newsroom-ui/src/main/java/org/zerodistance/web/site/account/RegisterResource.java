package org.zerodistance.web.site.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.city.signin.Registering;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.outward.mail.MailConfig;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Registers accounts of readers; the response is the same when the address already has one. */
@Path("/register")
@RequestScoped
public class RegisterResource {
  @Inject Registering registering;
  @Inject IdempotentForms forms;
  @Inject MailConfig mail;
  @Inject Visitor visitor;

  @GET
  public Response form() {
    return CredentialForms.page(200, new RegisterPage(Form.empty()));
  }

  @POST
  public Response register(Form form) {
    try {
      return forms.once(
          form,
          () -> {
            registering.register(
                new Registering.Application(
                    form.text("name"),
                    form.text("email"),
                    form.text("password"),
                    Optional.of(visitor.lang().tag()),
                    visitor.address()));
            return Redirects.done("/login", mail.on() ? "registered-mail" : "registered");
          });
    } catch (Problem refused) {
      return CredentialForms.page(
          refused, new RegisterPage(CredentialForms.form(form, refused, "email")));
    }
  }
}
