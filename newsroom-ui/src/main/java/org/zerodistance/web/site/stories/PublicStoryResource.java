package org.zerodistance.web.site.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.newsroom.stories.StoryNumber;
import org.zerodistance.newsroom.storypages.StoryPage;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.i18n.MessageBook;
import org.zerodistance.web.kernel.jsonld.Breadcrumbs;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;
import org.zerodistance.web.kernel.pages.HtmlJson;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows a story to readers. */
@Path("/stories/{number: [0-9]{1,18}}")
@ApplicationScoped
public class PublicStoryResource {
  private static final int GONE = 410;

  @Inject private StoryPages pages;
  @Inject private Site site;
  @Inject private MessageBook book;
  @Inject private Visitor visitor;
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
    Language language = visitor.lang();
    Breadcrumbs way =
        new Breadcrumbs()
            .via(book.messages().say(language, "nav.front"), site.baseUrl() + "/")
            .via(book.messages().say(language, "nav.columns"), site.baseUrl() + "/columns");
    StoryPage.StoryPageRow story = page.story();
    if (story.columnSlug() != null) {
      way.via(story.columnName(), site.baseUrl() + "/columns/" + story.columnSlug());
    }
    return HtmlJson.block(
        Breadcrumbs.document(StoryJsonLd.of(page, site.baseUrl()), way.at(story.headline())));
  }
}
