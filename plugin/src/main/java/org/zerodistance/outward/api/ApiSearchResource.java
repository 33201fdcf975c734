package org.zerodistance.outward.api;

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
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.search.searching.Facet;
import org.zerodistance.search.searching.Highlight;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchFilter;
import org.zerodistance.search.searching.SearchHit;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.SearchSort;
import org.zerodistance.search.searching.SearchState;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.search.searching.Searching;

/** Searches inquiries, answers, stories and dossiers. */
@Path("/api/v1/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiSearchResource {
  /**
   * The response header for a limited search: the index is unavailable and only the newest matches
   * are listed.
   */
  static final String LIMITED = "Search-Limited";

  @Inject Searching searching;
  @Inject Houses houses;
  @Inject Site site;

  @GET
  public Response search(@Context UriInfo uri, @Context Request request) {
    ZoneId days = houses.current().zone();
    QueryParameters queryParameters = new QueryParameters(uri.getQueryParameters(), days);
    SearchQuery query =
        new SearchQuery(
            queryParameters.text("q").orElse(""),
            new SearchFilter(
                queryParameters.constant("type", SearchType.class),
                queryParameters.text("board"),
                queryParameters.constant("kind", Kind.class),
                queryParameters.text("topic"),
                queryParameters.constant("state", SearchState.class),
                queryParameters.constant("level", OfficeLevel.class),
                queryParameters.text("column"),
                queryParameters.moment("from", false),
                queryParameters.moment("to", true)),
            queryParameters.constant("sort", SearchSort.class).orElse(SearchSort.BEST),
            queryParameters.text("cursor"),
            queryParameters.number("limit", 20, 1, SearchQuery.MOST));
    queryParameters.check();
    SearchAnswer answer = searching.search(query);
    Response response = ConditionalJson.ok(request, write(answer));
    return answer.limited()
        ? Response.fromResponse(response).header(LIMITED, "true").build()
        : response;
  }

  private JsonObject write(SearchAnswer answer) {
    ApiJson facets = ApiJson.object();
    for (Facet facet : Facet.values()) {
      facets.put(
          ApiJson.name(facet),
          ApiJson.array(
              answer.facet(facet),
              c -> ApiJson.object().put("value", c.value()).put("count", c.count()).build()));
    }
    return ApiJson.object()
        .put("total", answer.total())
        .put("hits", ApiJson.array(answer.hits(), this::hit))
        .put("facets", facets.build())
        .put("next", answer.next())
        .build();
  }

  private JsonObject hit(SearchHit hit) {
    return ApiJson.object()
        .put("type", hit.type())
        .put("number", hit.number())
        .put("title", Highlight.join(hit.title()))
        .put("snippet", Highlight.join(hit.snippet()))
        .put("url", site.baseUrl() + hit.path())
        .put("board", hit.boards().stream().findFirst())
        .put("submittedAt", hit.submittedAt())
        .build();
  }
}
