package org.zerodistance.outward.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.zerodistance.cases.casepages.BoardFilter;
import org.zerodistance.cases.casepages.BoardPages;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.casepages.InquiryRow;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Submitting;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.ratelimit.CallerAddress;
import org.zerodistance.foundation.ratelimit.IntakeLimit;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/** Lists public inquiries, newest first, and accepts new ones. */
@Path("/api/v1/inquiries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiInquiriesResource {
  @Inject BoardPages pages;
  @Inject CasePages cases;
  @Inject Replies replies;
  @Inject BoardDirectory boards;
  @Inject Submitting submitting;
  @Inject IntakeRateLimiter throttle;
  @Inject CallerAddress caller;
  @Inject HouseZone zone;
  @Inject Site site;

  @GET
  public Response list(@Context UriInfo uri, @Context Request request) {
    QueryParameters queryParameters = new QueryParameters(uri.getQueryParameters(), zone.get());
    Optional<String> slug = queryParameters.text("board");
    Optional<BoardRow> board = slug.flatMap(boards::find);
    if (slug.isPresent() && board.isEmpty()) {
      queryParameters.unknown("board");
    }
    BoardFilter filter =
        new BoardFilter(
            board.map(BoardRow::id),
            queryParameters.constant("kind", Kind.class),
            queryParameters.flag("answered"),
            Optional.empty(),
            queryParameters.moment("from", false),
            queryParameters.moment("to", true));
    int limit = queryParameters.number("limit", 20, 1, 100);
    queryParameters.check();
    Page<InquiryRow> page =
        pages.newest(filter, TimeCursor.of(queryParameters.text("cursor").orElse("")), limit);
    InquiryJson json = new InquiryJson(site.baseUrl());
    return ConditionalJson.ok(
        request,
        ApiJson.object()
            .put("items", ApiJson.array(page.rows(), json::row))
            .put("next", page.next())
            .build());
  }

  @GET
  @Path("{number: [0-9]{1,18}}")
  public Response one(@PathParam("number") long number, @Context Request request) {
    CaseView view = cases.get(new InquiryNumber(number), Viewer.NOBODY);
    return ConditionalJson.ok(
        request, new InquiryJson(site.baseUrl()).whole(view, replies.of(view.row().id())));
  }

  /**
   * Accepts an inquiry. Needs an {@code Idempotency-Key}; a repetition of key and text gets the
   * first response again.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(@HeaderParam("Idempotency-Key") String key, InputStream body) {
    throttle.take(IntakeLimit.SUBMIT, caller.address());
    Receipt receipt = submitting.submit(SubmissionBody.read(body, boards).command(key));
    String url = site.baseUrl() + "/inquiries/" + receipt.number();
    JsonObject answer =
        ApiJson.object()
            .put("number", receipt.number().value())
            .put("trackingCode", receipt.trackingCode())
            .put("submittedAt", receipt.submittedAt())
            .put("url", url)
            .put("track", site.baseUrl() + "/track")
            .build();
    return Response.created(URI.create(url)).entity(answer.toString()).build();
  }
}
