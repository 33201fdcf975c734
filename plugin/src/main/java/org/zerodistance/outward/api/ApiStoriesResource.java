package org.zerodistance.outward.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.stories.StoryNumber;
import org.zerodistance.newsroom.storypages.CaseFact;
import org.zerodistance.newsroom.storypages.ColumnPages;
import org.zerodistance.newsroom.storypages.StoryCard;
import org.zerodistance.newsroom.storypages.StoryPage;
import org.zerodistance.newsroom.storypages.StoryPages;

/** Lists published stories, newest first. */
@Path("/api/v1/stories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiStoriesResource {
  @Inject ColumnPages pages;
  @Inject StoryPages stories;
  @Inject ColumnDirectory columns;
  @Inject HouseZone zone;
  @Inject Site site;

  @GET
  public Response list(@Context UriInfo uri, @Context Request request) {
    QueryParameters queryParameters = new QueryParameters(uri.getQueryParameters(), zone.get());
    Optional<String> slug = queryParameters.text("column");
    Optional<ColumnRow> column = slug.flatMap(columns::find);
    if (slug.isPresent() && column.isEmpty()) {
      queryParameters.unknown("column");
    }
    int limit = queryParameters.number("limit", 20, 1, 100);
    queryParameters.check();
    TimeCursor cursor = TimeCursor.of(queryParameters.text("cursor").orElse(""));
    Page<StoryCard> slice =
        column
            .map(c -> pages.after(c.id(), cursor, limit))
            .orElseGet(() -> pages.after(cursor, limit));
    return ConditionalJson.ok(
        request,
        ApiJson.object()
            .put("items", ApiJson.array(slice.rows(), card -> card(card).build()))
            .put("next", slice.next())
            .build());
  }

  /** One story; of a withdrawn or expired one only the state and the note. */
  @GET
  @Path("{number: [0-9]{1,18}}")
  public Response one(@PathParam("number") long number, @Context Request request) {
    StoryPage page = stories.get(new StoryNumber(number));
    StoryPage.StoryPageRow storyPageRow = page.story();
    boolean gone = page.gone();
    return ConditionalJson.ok(
        request,
        ApiJson.object()
            .put("number", storyPageRow.number().value())
            .put("state", expired(page) ? "expired" : storyPageRow.state())
            .put("headline", gone ? null : storyPageRow.headline())
            .put("deck", gone ? null : storyPageRow.deck())
            .put("byline", gone ? null : storyPageRow.byline())
            .put("html", gone ? null : storyPageRow.bodyHtml())
            .put("column", storyPageRow.columnSlug())
            .put("publishedAt", storyPageRow.publishedAt())
            .put("withdrawnNote", storyPageRow.withdrawnNote())
            .put("cases", ApiJson.array(page.cases(), this::fact))
            .put(
                "corrections",
                ApiJson.array(
                    page.corrections(),
                    c ->
                        ApiJson.object()
                            .put("text", c.body())
                            .put("correctedAt", c.correctedAt())
                            .build()))
            .put("url", site.baseUrl() + "/stories/" + storyPageRow.number())
            .build());
  }

  private static boolean expired(StoryPage page) {
    return page.gone() && !page.withdrawn();
  }

  private ApiJson card(StoryCard card) {
    return ApiJson.object()
        .put("number", card.number().value())
        .put("headline", card.headline())
        .put("deck", card.deck())
        .put("byline", card.byline())
        .put("column", card.columnSlug())
        .put("publishedAt", card.publishedAt())
        .put("corrected", card.corrected())
        .put("photo", card.medium() == null ? null : site.baseUrl() + card.medium())
        .put("url", site.baseUrl() + "/stories/" + card.number());
  }

  private JsonObject fact(CaseFact fact) {
    return ApiJson.object()
        .put("number", fact.number().value())
        .put("title", fact.title())
        .put("url", site.baseUrl() + "/inquiries/" + fact.number())
        .build();
  }
}
