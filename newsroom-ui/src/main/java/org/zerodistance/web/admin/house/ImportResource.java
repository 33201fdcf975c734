package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.zerodistance.cases.archive.ArchiveProblem;
import org.zerodistance.cases.archive.ImportRuns;
import org.zerodistance.cases.archive.Importing;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.SmallFile;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.uploads.Upload;

/** Imports inquiries from a file in the background; the page shows the progress. */
@Path("/admin/import")
@RequestScoped
public class ImportResource {
  private static final String HOME = "/admin/import";
  private static final int MOST_BYTES = 100_000_000;
  private static final int SECONDS_BETWEEN_LOOKS = 2;

  @Inject Visitor visitor;
  @Inject Importing importing;
  @Inject ImportRuns runs;
  @Inject BoardDirectory boards;
  @Inject BackgroundJobs background;
  @Inject IdempotentForms forms;

  @GET
  public ImportPage list() {
    return page(Form.empty());
  }

  @POST
  public Response take(Form form) throws IOException {
    Viewer by = visitor.viewer().require(Role.ADMINISTRATOR);
    try {
      byte[] file = SmallFile.of(form, "file", MOST_BYTES, "import.file-missing");
      AtomicReference<Importing.Prepared> begun = new AtomicReference<>();
      Response answer =
          forms.onceForContent(
              form,
              () -> {
                begun.set(
                    importing.prepare(
                        form.file("file").map(Upload::fileName).orElse("import.csv"),
                        file,
                        form.find("board"),
                        form.flag("dry_run"),
                        by));
                return Redirects.to(HOME + "/" + begun.get().run());
              });
      // After the commit, so that the run can be found.
      Optional.ofNullable(begun.get())
          .ifPresent(
              prepared ->
                  background.once("import", () -> importing.take(prepared, by, progress -> {})));
      return answer;
    } catch (ArchiveProblem problem) {
      return again(
          form,
          new InvalidFormProblem(
              new Violations()
                  .add("file", problem.messageKey(), problem.details().toArray())
                  .list()));
    } catch (InvalidFormProblem problem) {
      return again(form, problem);
    }
  }

  @GET
  @Path("{run: [0-9]{1,18}}")
  public Response show(@PathParam("run") long run) {
    ImportRuns.RunId id = new ImportRuns.RunId(run);
    Viewer by = visitor.viewer();
    ImportRuns.ImportRun found = runs.find(id, by).orElseThrow(NotFoundException::new);
    Response.ResponseBuilder answer = Response.ok(new ImportRunPage(found, runs.rejects(id, by)));
    if (found.state() == ImportRuns.RunState.RUNNING) {
      answer.header("Refresh", SECONDS_BETWEEN_LOOKS);
    }
    return answer.build();
  }

  @GET
  @Path("{run: [0-9]{1,18}}/rejects.csv")
  public Response rejects(@PathParam("run") long run) {
    Optional<String> rejects = runs.rejects(new ImportRuns.RunId(run), visitor.viewer());
    return Response.ok("\ufeff" + rejects.orElseThrow(NotFoundException::new))
        .type("text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"rejects-" + run + ".csv\"")
        .build();
  }

  private Response again(Form form, InvalidFormProblem problem) {
    return Response.status(problem.code().kind().status())
        .entity(page(form.with(problem.violations())))
        .build();
  }

  private ImportPage page(Form form) {
    Viewer by = visitor.viewer().require(Role.ADMINISTRATOR);
    return new ImportPage(form, boards.all(), runs.latest(by));
  }
}
