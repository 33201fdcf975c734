package org.zerodistance.web.site.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.newsroom.stories.StoryNumber;
import org.zerodistance.newsroom.storypages.StoryPage;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;

/** Shows a story to readers. */
@Path("/stories/{number: [0-9]{1,18}}")
@ApplicationScoped
public class PublicStoryResource {
  private static final int GONE = 410;

  @Inject private StoryPages pages;
  @Inject private Site site;
  @Inject private ConditionalPages conditionalPages;

  @GET
  public Response story(@PathParam("number") long number, @Context Request request) {
    return conditionalPages.answer(request, () -> page(new StoryNumber(number)));
  }

  private PublicStoryPage page(StoryNumber number) {
    StoryPage page = pages.get(number);
    if (page.gone()) {
      throw new WebApplicationException(
          Response.status(GONE).entity(new PublicStoryPage(page, "")).build());
    }
    return new PublicStoryPage(page, jsonLd(page));
  }

  private String jsonLd(StoryPage page) {
    StoryPage.StoryPageRow story = page.story();
    String address = site.baseUrl() + "/stories/" + story.number();
    JsonObjectBuilder article =
        Json.createObjectBuilder()
            .add("@context", "https://schema.org")
            .add("@type", "NewsArticle")
            .add("mainEntityOfPage", address)
            .add("url", address)
            .add("headline", story.headline())
            .add("datePublished", story.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString())
            .add("dateModified", story.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    if (!story.deck().isEmpty()) {
      article.add("description", story.deck());
    }
    if (!story.byline().isEmpty()) {
      article.add(
          "author", Json.createObjectBuilder().add("@type", "Person").add("name", story.byline()));
    }
    if (story.columnName() != null) {
      article.add("articleSection", story.columnName());
    }
    if (story.publication() != null) {
      article.add(
          "publisher",
          Json.createObjectBuilder()
              .add("@type", "NewsMediaOrganization")
              .add("name", story.publication()));
    }
    if (page.lead() != null) {
      article.add("image", site.baseUrl() + page.lead().full());
    }
    if (!page.corrections().isEmpty()) {
      article.add("correction", page.corrections().get(page.corrections().size() - 1).body());
    }
    JsonObject built = article.build();
    return org.zerodistance.web.kernel.pages.HtmlJson.block(built);
  }
}
