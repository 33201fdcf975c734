package org.zerodistance.web.admin.housepages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.housepages.HousePageKeeping;
import org.zerodistance.city.housepages.HousePageKind;
import org.zerodistance.city.housepages.HousePageProblem;
import org.zerodistance.city.housepages.HousePageText;
import org.zerodistance.city.housepages.HousePageVersion;
import org.zerodistance.city.housepages.HousePages;
import org.zerodistance.city.housepages.PageMarkdown;
import org.zerodistance.city.housepages.SaveHousePage;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Edits the pages in which the house says who it is and by which rules it works. */
@Path("/admin/pages")
@RequestScoped
public class HouseTextsResource {
  private static final String HOME = "/admin/pages";
  private static final String ONE = "{slug: [a-z]+}/{lang: zh-CN|en}";

  @Inject HousePages pages;
  @Inject HousePageKeeping keeping;
  @Inject Houses houses;
  @Inject Visitor visitor;

  @GET
  public HouseTextsPage list() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return new HouseTextsPage(
        Arrays.stream(HousePageKind.values())
            .map(
                kind ->
                    new HouseTextsPage.Row(
                        kind, HousePages.LANGUAGES.stream().map(lang -> cell(kind, lang)).toList()))
            .toList());
  }

  private HouseTextsPage.Cell cell(HousePageKind kind, String lang) {
    HousePageText text = pages.get(kind, lang);
    return new HouseTextsPage.Cell(
        lang,
        PageMarkdown.title(text.title(), houses.current(), lang.equals("en")),
        text.changedAt());
  }

  /** The form; with {@code ?version=} it is filled with the text of an earlier version. */
  @GET
  @Path(ONE)
  public HouseTextEditPage form(@PathParam("slug") String slug, @PathParam("lang") String lang) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    HousePageKind kind = kind(slug);
    HousePageText now = pages.get(kind, lang);
    Optional<HousePageVersion> earlier =
        visitor
            .query("version")
            .flatMap(
                wanted ->
                    pages.versions(kind, lang).stream()
                        .filter(version -> Integer.toString(version.version()).equals(wanted))
                        .filter(version -> version.body().isPresent())
                        .findFirst());
    return page(
        kind,
        lang,
        Form.filled(
            Map.of(
                "title", earlier.flatMap(HousePageVersion::title).orElse(now.title()),
                "body", earlier.flatMap(HousePageVersion::body).orElse(now.body()),
                "version", now.version())),
        false);
  }

  @POST
  @Path(ONE)
  public Response save(@PathParam("slug") String slug, @PathParam("lang") String lang, Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    HousePageKind kind = kind(slug);
    if (form.holds("action", "preview")) {
      return Response.ok(page(kind, lang, form, true)).build();
    }
    try {
      if (form.holds("action", "restore")) {
        keeping.restore(kind, lang, form.version(), visitor.viewer());
        return Redirects.done(HOME, "house-page-restored");
      }
      keeping.save(
          new SaveHousePage(kind, lang, form.text("title"), form.text("body"), form.version()),
          visitor.viewer());
      return Redirects.done(HOME, "house-page-saved");
    } catch (InvalidFormProblem problem) {
      return FormResponses.with(problem, form, f -> page(kind, lang, f, false));
    } catch (HousePageProblem problem) {
      Form told =
          form.with(
              List.of(
                  new Violations.Violation(Violations.NO_FIELD, problem.messageKey(), List.of())));
      return FormResponses.page(problem.code().kind().status(), page(kind, lang, told, false));
    }
  }

  private static HousePageKind kind(String slug) {
    return HousePageKind.of(slug)
        .orElseThrow(() -> new HousePageProblem(HousePageProblem.Code.HOUSE_PAGE_NOT_FOUND));
  }

  private HouseTextEditPage page(HousePageKind kind, String lang, Form form, boolean preview) {
    boolean english = lang.equals("en");
    return new HouseTextEditPage(
        pages.get(kind, lang),
        form,
        pages.versions(kind, lang),
        preview
            ? Optional.of(PageMarkdown.html(form.text("body"), houses.current(), english))
            : Optional.empty());
  }
}
