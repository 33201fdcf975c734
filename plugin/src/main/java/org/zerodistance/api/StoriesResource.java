package org.zerodistance.api;

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
import org.zerodistance.columns.ColumnDirectory;
import org.zerodistance.columns.ColumnRow;
import org.zerodistance.platform.HouseZone;
import org.zerodistance.platform.Site;
import org.zerodistance.platform.Slice;
import org.zerodistance.platform.TimeCursor;
import org.zerodistance.stories.StoryNumber;
import org.zerodistance.storypages.CaseFact;
import org.zerodistance.storypages.ColumnPages;
import org.zerodistance.storypages.StoryCard;
import org.zerodistance.storypages.StoryPage;
import org.zerodistance.storypages.StoryPages;

/** Published stories, newest first. */
@Path("/api/v1/stories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoriesResource {
  @Inject ColumnPages pages;
  @Inject StoryPages stories;
  @Inject ColumnDirectory columns;
  @Inject HouseZone zone;
  @Inject Site site;

  @GET
  public Response list(@Context UriInfo uri, @Context Request request) {
    Parameters parameters = new Parameters(uri.getQueryParameters(), zone.get());
    Optional<String> slug = parameters.text("column");
    Optional<ColumnRow> column = slug.flatMap(columns::find);
    if (slug.isPresent() && column.isEmpty()) {
      parameters.unknown("column");
    }
    int limit = parameters.number("limit", 20, 1, 100);
    parameters.check();
    TimeCursor cursor = TimeCursor.of(parameters.text("cursor").orElse(""));
    Slice<StoryCard> slice =
        column
            .map(c -> pages.after(c.id(), cursor, limit))
            .orElseGet(() -> pages.after(cursor, limit));
    return Answers.ok(
        request,
        Json.object()
            .put("items", Json.array(slice.rows(), card -> card(card).build()))
            .put("next", slice.next())
            .build());
  }

  /** One story; of a withdrawn one the note alone. */
  @GET
  @Path("{number: [0-9]{1,18}}")
  public Response one(@PathParam("number") long number, @Context Request request) {
    StoryPage page = stories.get(new StoryNumber(number));
    StoryPage.Row row = page.story();
    boolean withdrawn = page.withdrawn();
    return Answers.ok(
        request,
        Json.object()
            .put("number", row.number().value())
            .put("state", row.state())
            .put("headline", withdrawn ? null : row.headline())
            .put("deck", withdrawn ? null : row.deck())
            .put("byline", withdrawn ? null : row.byline())
            .put("html", withdrawn ? null : row.bodyHtml())
            .put("column", row.columnSlug())
            .put("publishedAt", row.publishedAt())
            .put("withdrawnNote", row.withdrawnNote())
            .put("cases", Json.array(page.cases(), this::fact))
            .put(
                "corrections",
                Json.array(
                    page.corrections(),
                    c ->
                        Json.object()
                            .put("text", c.body())
                            .put("correctedAt", c.correctedAt())
                            .build()))
            .put("url", site.baseUrl() + "/stories/" + row.number())
            .build());
  }

  private Json card(StoryCard card) {
    return Json.object()
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
    return Json.object()
        .put("number", fact.number().value())
        .put("title", fact.title())
        .put("url", site.baseUrl() + "/inquiries/" + fact.number())
        .build();
  }
}
