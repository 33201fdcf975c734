package org.zerodistance.web.site.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.zerodistance.search.searching.Suggestion;
import org.zerodistance.search.searching.Suggestions;
import org.zerodistance.web.kernel.pages.Visitor;

/** Suggests queries while a person types. No query is stored. */
@Path("/search/suggest")
@RequestScoped
public class SuggestResource {
  @Inject Suggestions suggesting;
  @Inject Visitor visitor;

  @GET
  public Response suggest() {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    for (Suggestion line :
        suggesting.suggest(visitor.query("q").orElse(""), visitor.lang().toString())) {
      lines.add(
          Json.createObjectBuilder()
              .add("sort", line.sort().name().toLowerCase(Locale.ROOT))
              .add("text", line.text())
              .add("path", line.path()));
    }
    JsonArray answer = lines.build();
    return Response.ok(answer.toString(), MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
        .build();
  }
}
