package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.indexing.IndexView;

/**
 * Rebuilds and compares indexes for the launcher, which authenticates with the operator's token.
 * Without a configured token the addresses do not exist. Each address concerns the index of the
 * parameter {@code view}, by default the public one.
 */
@Path("/internal/index")
@RequestScoped
public class IndexOperatorResource {
  @Inject IndexRebuilds rebuilding;
  @Inject VerifyIndex verifying;
  @Inject Site site;
  @Inject Clock clock;

  /** The state of the index and the progress of a rebuild. */
  @GET
  public Response show(
      @HeaderParam("Authorization") String authorization, @QueryParam("view") String view) {
    return guarded(authorization, () -> json(progress(IndexView.named(view))));
  }

  /** Requests a rebuild; a free node starts it within a second. */
  @POST
  @Path("rebuild")
  public Response rebuild(
      @HeaderParam("Authorization") String authorization, @QueryParam("view") String view) {
    return guarded(
        authorization,
        () -> {
          rebuilding.ask(IndexView.named(view), RebuildCause.ASKED, Viewer.SYSTEM);
          return json(progress(IndexView.named(view)));
        });
  }

  /** Switches searches to the previous index. */
  @POST
  @Path("back")
  public Response back(
      @HeaderParam("Authorization") String authorization, @QueryParam("view") String view) {
    return guarded(
        authorization,
        () -> {
          rebuilding.back(IndexView.named(view), Viewer.SYSTEM);
          return json(progress(IndexView.named(view)));
        });
  }

  /** Compares, and responds with one JSON object per line: the progress, and finally the result. */
  @POST
  @Path("verify")
  public Response verify(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("view") String view,
      @QueryParam("repair") boolean repair) {
    return guarded(
        authorization,
        () -> {
          StreamingOutput answer = out -> stream(out, IndexView.named(view), repair);
          return Response.ok(answer)
              .type("application/x-ndjson;charset=UTF-8")
              .header("Cache-Control", "no-store")
              .build();
        });
  }

  private void stream(OutputStream out, IndexView view, boolean repair) {
    try {
      IndexDiff indexDiff =
          verifying.verify(
              view,
              repair,
              so -> line(out, Json.createObjectBuilder().add("done", so).build()),
              Viewer.SYSTEM);
      for (IndexDiff.Difference one : indexDiff.samples()) {
        JsonObjectBuilder said =
            Json.createObjectBuilder()
                .add("document", one.type().name().toLowerCase(Locale.ROOT) + "-" + one.id())
                .add("fault", one.fault().name().toLowerCase(Locale.ROOT));
        one.database().ifPresent(version -> said.add("database", version));
        one.index().ifPresent(version -> said.add("index", version));
        line(out, said.build());
      }
      JsonObjectBuilder said =
          Json.createObjectBuilder()
              .add("finished", true)
              .add("documents", indexDiff.documents())
              .add("indexed", indexDiff.indexed())
              .add("databaseSum", "%016x".formatted(indexDiff.databaseSum()))
              .add("indexSum", "%016x".formatted(indexDiff.indexSum()))
              .add("drift", indexDiff.drift())
              .add("repaired", indexDiff.repaired());
      for (IndexDiff.DifferenceKind differenceKind : IndexDiff.DifferenceKind.values()) {
        said.add(differenceKind.name().toLowerCase(Locale.ROOT), indexDiff.count(differenceKind));
      }
      line(out, said.build());
    } catch (Problem refused) {
      line(out, Json.createObjectBuilder().add("error", refused.getMessage()).build());
    }
  }

  private JsonObject progress(IndexView view) {
    IndexRebuilds.RebuildProgress now = rebuilding.progress(view, Viewer.SYSTEM);
    Instant at = clock.instant();
    JsonObjectBuilder said =
        Json.createObjectBuilder().add("reachable", now.reachable()).add("needed", now.needed());
    now.current()
        .ifPresent(current -> said.add("index", current.name()).add("mapping", current.mapping()));
    now.kept().ifPresent(kept -> said.add("kept", kept));
    now.latest()
        .ifPresent(
            rebuild -> {
              JsonObjectBuilder one =
                  Json.createObjectBuilder()
                      .add("id", rebuild.id().value())
                      .add("state", rebuild.state().name().toLowerCase(Locale.ROOT))
                      .add("running", rebuild.state().running())
                      .add("done", rebuild.done())
                      .add("total", rebuild.total())
                      .add("rate", rebuild.rate(at));
              rebuild.left(at).ifPresent(left -> one.add("secondsLeft", left.toSeconds()));
              rebuild.indexName().ifPresent(name -> one.add("index", name));
              rebuild.checksum().ifPresent(sum -> one.add("checksum", sum));
              rebuild.failure().ifPresent(reason -> one.add("failure", reason));
              said.add("rebuild", one);
            });
    return said.build();
  }

  private Response guarded(String authorization, Supplier<Response> answer) {
    if (site.operatorToken().isEmpty()) {
      return Response.status(404).build();
    }
    if (!site.provesOperator(authorization)) {
      return Response.status(401).header("WWW-Authenticate", "Bearer").build();
    }
    try {
      return answer.get();
    } catch (Problem refused) {
      return Response.status(refused.code().kind().status())
          .type("application/json;charset=UTF-8")
          .entity(Json.createObjectBuilder().add("error", refused.getMessage()).build().toString())
          .build();
    }
  }

  private static Response json(JsonObject object) {
    return Response.ok(object.toString())
        .type("application/json;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static void line(OutputStream out, JsonObject object) {
    try {
      out.write((object + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
