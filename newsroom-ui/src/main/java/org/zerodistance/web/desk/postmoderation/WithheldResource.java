package org.zerodistance.web.desk.postmoderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.zerodistance.cases.postmoderation.WithheldList;
import org.zerodistance.cases.postmoderation.WithheldRow;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.web.kernel.pages.Visitor;

/** Lists what is hidden or blacked out, so that it can be found and shown again. */
@Path("/desk/withheld")
@RequestScoped
public class WithheldResource {
  private static final int LINES = 30;

  @Inject private WithheldList list;
  @Inject private Visitor visitor;

  @GET
  public WithheldPage show() {
    String cursor = visitor.query("cursor").orElse(null);
    Page<WithheldRow> page = list.latest(TimeCursor.of(cursor), LINES, visitor.viewer());
    return new WithheldPage(page.rows(), page.next(), cursor != null);
  }
}
