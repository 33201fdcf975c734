package org.zerodistance.web.admin.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.outward.mail.MailAdministration;
import org.zerodistance.outward.mail.MailRow;
import org.zerodistance.outward.mail.MailState;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows administrators the state of recent mails. */
@Path("/admin/mail")
@RequestScoped
public class MailsResource {
  private static final int ROWS = 50;

  @Inject MailAdministration desk;
  @Inject Visitor visitor;

  @GET
  public MailsPage list() {
    Optional<MailState> state =
        Form.filled(Map.of("state", visitor.query("state").orElse("")))
            .constant("state", MailState.class);
    Page<MailRow> rows =
        desk.list(
            state,
            visitor.query("cursor").filter(c -> c.matches("[0-9]{1,18}")).map(Long::valueOf),
            ROWS,
            visitor.viewer());
    return new MailsPage(
        state,
        desk.counts(visitor.viewer()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> e.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
        rows.rows(),
        rows.next());
  }

  @POST
  @Path("{id: [0-9]{1,18}}/retry")
  public Response retry(@PathParam("id") long id) {
    desk.retry(id, visitor.viewer());
    return Redirects.done("/admin/mail", "mail-retried");
  }
}
