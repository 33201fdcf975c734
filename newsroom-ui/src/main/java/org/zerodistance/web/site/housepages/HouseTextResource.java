package org.zerodistance.web.site.housepages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.housepages.HousePageKind;
import org.zerodistance.city.housepages.HousePageProblem;
import org.zerodistance.city.housepages.HousePageText;
import org.zerodistance.city.housepages.HousePages;
import org.zerodistance.city.housepages.PageMarkdown;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the pages in which the house says who it is and by which rules it works. */
@Path("/about")
@RequestScoped
public class HouseTextResource {
  @Inject HousePages pages;
  @Inject Houses houses;
  @Inject Visitor visitor;

  @GET
  public HouseTextPage about() {
    return page(HousePageKind.ABOUT);
  }

  @GET
  @Path("{slug: [a-z]+}")
  public HouseTextPage one(@PathParam("slug") String slug) {
    return page(
        HousePageKind.of(slug)
            .filter(kind -> kind != HousePageKind.ABOUT)
            .orElseThrow(() -> new HousePageProblem(HousePageProblem.Code.HOUSE_PAGE_NOT_FOUND)));
  }

  private HouseTextPage page(HousePageKind kind) {
    Language language = visitor.lang();
    boolean english = language == Language.EN;
    House house = houses.current();
    HousePageText text = pages.get(kind, language.tag());
    return new HouseTextPage(
        text,
        PageMarkdown.title(text.title(), house, english),
        PageMarkdown.html(text.body(), house, english),
        Arrays.stream(HousePageKind.values())
            .map(
                each ->
                    new HouseTextPage.Link(
                        each,
                        PageMarkdown.title(
                            pages.get(each, language.tag()).title(), house, english)))
            .toList());
  }
}
