package org.zerodistance.outward.sitemaps;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseArchive;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.sql.PublicAddress;
import org.zerodistance.insight.dossiers.DossierPages;
import org.zerodistance.newsroom.storypages.StoryArchive;

/**
 * The sitemaps: the standing pages with boards, columns and dossiers, and inquiries and stories by
 * the month of their submission or publication. A month without a public page has no sitemap (404).
 */
@Path("/sitemaps")
@RequestScoped
public class SitemapResource {
  private static final List<String> STANDING = List.of("/", "/boards", "/columns", "/statistics");

  /** News searches take stories of the last two days only, and a thousand at most. */
  private static final Duration NEWS = Duration.ofDays(2);

  private static final int MOST_NEWS = 1000;

  private static final String MONTH = "{month: [0-9]{4}-(?:0[1-9]|1[0-2])}";

  @Inject CaseArchive cases;
  @Inject StoryArchive stories;
  @Inject DossierPages dossiers;
  @Inject BoardDirectory boards;
  @Inject ColumnDirectory columns;
  @Inject Houses houses;
  @Inject Site site;
  @Inject Clock clock;

  @GET
  @Path("pages.xml")
  public Response pages() {
    return xml(
        SitemapWriter.sitemap(
            site.baseUrl(),
            pages -> {
              for (String path : STANDING) {
                pages.page(path, Optional.empty());
              }
              for (BoardRow board : boards.all()) {
                pages.page("/boards/" + board.slug(), Optional.empty());
              }
              for (ColumnRow column : columns.all()) {
                pages.page("/columns/" + column.slug(), Optional.empty());
              }
              for (PublicAddress dossier : dossiers.addresses(SitemapWriter.MOST)) {
                pages.page(dossier);
              }
            }));
  }

  @GET
  @Path("inquiries-" + MONTH + ".xml")
  public Response inquiries(@PathParam("month") String month) {
    return month(cases.of(YearMonth.parse(month), SitemapWriter.MOST));
  }

  @GET
  @Path("stories-" + MONTH + ".xml")
  public Response stories(@PathParam("month") String month) {
    return month(stories.of(YearMonth.parse(month), SitemapWriter.MOST));
  }

  @GET
  @Path("news.xml")
  public Response news() {
    House house = houses.current();
    String publication = house.paper().isEmpty() ? house.name() : house.paper();
    return xml(
        SitemapWriter.news(
            site.baseUrl(),
            news -> {
              for (StoryArchive.FreshStory story :
                  stories.since(clock.instant().minus(NEWS), MOST_NEWS)) {
                news.story(
                    story.path(), publication, "zh-cn", story.publishedAt(), story.headline());
              }
            }));
  }

  private Response month(List<PublicAddress> addresses) {
    if (addresses.isEmpty()) {
      throw new NotFoundException();
    }
    return xml(
        SitemapWriter.sitemap(
            site.baseUrl(),
            sitemap -> {
              for (PublicAddress address : addresses) {
                sitemap.page(address);
              }
            }));
  }

  static Response xml(byte[] document) {
    return Response.ok(document)
        .header(HttpHeaders.CONTENT_TYPE, "application/xml;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .build();
  }
}
