package org.zerodistance.web.site.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.zerodistance.cases.casepages.AskerPages;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.web.kernel.pages.Visitor;

/** Lists the inquiries of the signed-in person and the cases with the person's “me too”. */
@Path("/account")
@RequestScoped
public class MyPagesResource {
  private static final int ROWS = 20;

  @Inject AskerPages pages;
  @Inject Visitor visitor;

  @GET
  public MyInquiriesPage inquiries() {
    return new MyInquiriesPage(pages.asked(visitor.viewer(), cursor(), ROWS));
  }

  @GET
  @Path("me-toos")
  public MyMeToosPage meToos() {
    return new MyMeToosPage(pages.joined(visitor.viewer(), cursor(), ROWS));
  }

  private TimeCursor cursor() {
    return TimeCursor.of(visitor.query("cursor").orElse(""));
  }
}
