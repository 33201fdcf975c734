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
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.platform.Site;

/** Lists the boards that accept inquiries. */
@Path("/api/v1/boards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiBoardsResource {
  @Inject BoardDirectory boards;
  @Inject Site site;

  @GET
  public Response list(@Context Request request) {
    return ConditionalJson.ok(
        request,
        ApiJson.object()
            .put("items", ApiJson.array(boards.open(), this::write))
            .put("next", null)
            .build());
  }

  private JsonObject write(BoardRow board) {
    String url = site.baseUrl() + "/boards/" + board.slug();
    return ApiJson.object()
        .put("slug", board.slug())
        .put("name", board.name())
        .put("nameEn", board.nameEn())
        .put("kind", board.kind())
        .put("group", board.groupName())
        .put("groupEn", board.groupNameEn())
        .put("office", board.officeName())
        .put("description", board.description())
        .put("received", board.received())
        .put("answered", board.answered())
        .put("url", url)
        .put("feed", url + "/feed")
        .build();
  }
}
