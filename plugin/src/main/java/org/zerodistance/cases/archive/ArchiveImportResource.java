package org.zerodistance.cases.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Imports a file sent by the launcher on the same machine, which authenticates with the operator's
 * token, and answers with one JSON object per line: the progress, and at the end the report. When
 * no token is set, the address does not exist.
 */
@Path("/internal/import")
@RequestScoped
public class ArchiveImportResource {
  private static final int MOST_BYTES = 100_000_000;

  @Inject Importing importing;
  @Inject Site site;

  @POST
  @Consumes("text/csv")
  public Response take(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("name") String name,
      @QueryParam("board") String board,
      @QueryParam("dryRun") boolean dryRun,
      InputStream body)
      throws IOException {
    if (site.operatorToken().isEmpty()) {
      return Response.status(404).build();
    }
    if (!site.provesOperator(authorization)) {
      return Response.status(401).header("WWW-Authenticate", "Bearer").build();
    }
    byte[] file = body.readNBytes(MOST_BYTES + 1);
    if (file.length > MOST_BYTES) {
      return Response.status(413).build();
    }
    StreamingOutput answer = out -> stream(out, name, file, Optional.ofNullable(board), dryRun);
    return Response.ok(answer)
        .type("application/x-ndjson;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .build();
  }

  private void stream(
      OutputStream out, String name, byte[] file, Optional<String> board, boolean dryRun) {
    try {
      Importing.Prepared prepared =
          importing.prepare(name == null ? "import.csv" : name, file, board, dryRun, Viewer.SYSTEM);
      ImportReport report =
          importing.take(prepared, Viewer.SYSTEM, progress -> line(out, json(progress)));
      line(
          out,
          Json.createObjectBuilder()
              .add("finished", true)
              .add("total", report.total())
              .add("taken", report.taken())
              .add("skipped", report.skipped())
              .add("refused", report.refused().size())
              .add("rejects", report.rejects())
              .build());
    } catch (Problem refused) {
      line(out, Json.createObjectBuilder().add("error", refused.getMessage()).build());
    }
  }

  private static JsonObject json(ImportProgress progress) {
    return Json.createObjectBuilder()
        .add("done", progress.done())
        .add("total", progress.total())
        .add("taken", progress.taken())
        .add("skipped", progress.skipped())
        .add("refused", progress.refused())
        .build();
  }

  private static void line(OutputStream out, JsonObject object) {
    try {
      out.write((object + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException gone) {
      // The client has disconnected; the rows stored so far remain.
      throw new UncheckedIOException(gone);
    }
  }
}
