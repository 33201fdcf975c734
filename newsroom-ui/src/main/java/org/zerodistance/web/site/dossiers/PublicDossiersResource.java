package org.zerodistance.web.site.dossiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierPage;
import org.zerodistance.insight.dossiers.DossierPages;
import org.zerodistance.insight.dossiers.DossierRow;
import org.zerodistance.web.kernel.maps.PlacesMap;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows public dossiers to readers. */
@Path("/dossiers")
@ApplicationScoped
public class PublicDossiersResource {
  private static final int PAGE = 20;

  @Inject DossierPages pages;
  @Inject Houses houses;
  @Inject Site site;
  @Inject Visitor visitor;
  @Inject ConditionalPages freshness;

  @GET
  public Response list(@Context Request request) {
    return freshness.answer(request, this::list);
  }

  private PublicDossiersPage list() {
    String cursor = visitor.query("cursor").orElse(null);
    Page<DossierRow> slice = pages.listPublic(TimeCursor.of(cursor), PAGE);
    return new PublicDossiersPage(slice.rows(), slice.next(), cursor != null);
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  public Response show(@PathParam("id") long id, @Context Request request) {
    return freshness.answer(request, () -> page(new DossierId(id)));
  }

  private PublicDossierPage page(DossierId id) {
    DossierPage page = pages.getPublic(id);
    return new PublicDossierPage(
        page, PlacesMap.of(page.cases(), houses.current().map(), site.mapTiles()));
  }
}
