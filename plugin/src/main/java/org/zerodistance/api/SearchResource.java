package org.zerodistance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import org.zerodistance.house.Houses;
import org.zerodistance.inquiries.Kind;
import org.zerodistance.offices.OfficeLevel;
import org.zerodistance.platform.Site;
import org.zerodistance.searching.Facet;
import org.zerodistance.searching.Piece;
import org.zerodistance.searching.SearchAnswer;
import org.zerodistance.searching.SearchFilter;
import org.zerodistance.searching.SearchHit;
import org.zerodistance.searching.SearchQuery;
import org.zerodistance.searching.SearchSort;
import org.zerodistance.searching.SearchState;
import org.zerodistance.searching.SearchType;
import org.zerodistance.searching.Searching;

/** Search over inquiries, answers, stories and dossiers. */
@Path("/api/v1/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
  /** Says that the index is away and only the newest are listed. */
  static final String LIMITED = "Search-Limited";

  @Inject Searching searching;
  @Inject Houses houses;
  @Inject Site site;

  @GET
  public Response search(@Context UriInfo uri, @Context Request request) {
    ZoneId days = houses.current().zone();
    Parameters parameters = new Parameters(uri.getQueryParameters(), days);
    SearchQuery query =
        new SearchQuery(
            parameters.text("q").orElse(""),
            new SearchFilter(
                parameters.constant("type", SearchType.class),
                parameters.text("board"),
                parameters.constant("kind", Kind.class),
                parameters.text("topic"),
                parameters.constant("state", SearchState.class),
                parameters.constant("level", OfficeLevel.class),
                parameters.text("column"),
                parameters.moment("from", false),
                parameters.moment("to", true)),
            parameters.constant("sort", SearchSort.class).orElse(SearchSort.BEST),
            parameters.text("cursor"),
            parameters.number("limit", 20, 1, SearchQuery.MOST),
            days);
    parameters.check();
    SearchAnswer answer = searching.search(query);
    Response response = Answers.ok(request, write(answer));
    return answer.limited()
        ? Response.fromResponse(response).header(LIMITED, "true").build()
        : response;
  }

  private JsonObject write(SearchAnswer answer) {
    Json facets = Json.object();
    for (Facet facet : Facet.values()) {
      facets.put(
          Json.name(facet),
          Json.array(
              answer.facet(facet),
              c -> Json.object().put("value", c.value()).put("count", c.count()).build()));
    }
    return Json.object()
        .put("total", answer.total())
        .put("hits", Json.array(answer.hits(), this::hit))
        .put("facets", facets.build())
        .put("next", answer.next())
        .build();
  }

  private JsonObject hit(SearchHit hit) {
    return Json.object()
        .put("type", hit.type())
        .put("number", hit.number())
        .put("title", Piece.join(hit.title()))
        .put("snippet", Piece.join(hit.snippet()))
        .put("url", site.baseUrl() + hit.path())
        .put("board", hit.boards().stream().findFirst())
        .put("submittedAt", hit.submittedAt())
        .build();
  }
}
