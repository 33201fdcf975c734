package org.zerodistance.outward.sitemaps;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.zerodistance.cases.casepages.CaseArchive;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.newsroom.storypages.StoryArchive;

/** The index of the sitemaps of {@link SitemapResource}. */
@Path("/sitemap.xml")
@RequestScoped
public class SitemapIndexResource {
  @Inject CaseArchive cases;
  @Inject StoryArchive stories;
  @Inject Site site;

  @GET
  public Response index() {
    return SitemapResource.xml(
        SitemapWriter.index(
            site.baseUrl(),
            index -> {
              index.sitemapAt("/sitemaps/pages.xml");
              index.sitemapAt("/sitemaps/news.xml");
              for (YearMonth month : stories.months()) {
                index.sitemapAt("/sitemaps/stories-" + month + ".xml");
              }
              for (YearMonth month : cases.months()) {
                index.sitemapAt("/sitemaps/inquiries-" + month + ".xml");
              }
            }));
  }
}
