package org.zerodistance.web.admin.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardKeeping;
import org.zerodistance.city.offices.BoardKind;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.BoardState;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.offices.SaveBoard;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Creates and changes boards. */
@Path("/admin/boards")
@RequestScoped
public class AdminBoardsResource {
  private static final String HOME = "/admin/boards";

  @Inject Visitor visitor;
  @Inject BoardDirectory boards;
  @Inject OfficeDirectory offices;
  @Inject IdempotentForms forms;
  @Inject BoardKeeping keeping;

  @GET
  public AdminBoardsPage list() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return new AdminBoardsPage(boards.all());
  }

  @GET
  @Path("new")
  public AdminBoardPage fresh() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return page(Form.empty(), Optional.empty());
  }

  @POST
  public Response create(Form form) {
    try {
      return forms.once(
          form,
          () -> {
            keeping.create(command(form, form.text("slug")), visitor.viewer());
            return Redirects.done(HOME, "board-saved");
          });
    } catch (InvalidFormProblem problem) {
      return again(form, problem, Optional.empty());
    }
  }

  @GET
  @Path("{slug}")
  public AdminBoardPage show(@PathParam("slug") String slug) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    BoardRow board = boards.get(slug);
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("version", board.version());
    stored.put("office", board.officeId());
    stored.put("name", board.name());
    stored.put("nameEn", board.nameEn());
    stored.put("kind", board.kind());
    stored.put("groupName", board.groupName());
    stored.put("groupNameEn", board.groupNameEn());
    stored.put("description", board.description());
    stored.put("descriptionEn", board.descriptionEn());
    stored.put("position", board.position());
    stored.put("state", board.state());
    return page(Form.filled(stored), Optional.of(board));
  }

  @POST
  @Path("{slug}")
  public Response change(@PathParam("slug") String slug, Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    BoardRow board = boards.get(slug);
    try {
      int version = form.version();
      keeping.change(board.id(), version, command(form, slug), visitor.viewer());
      return Redirects.done(HOME, "board-saved");
    } catch (InvalidFormProblem problem) {
      return again(form, problem, Optional.of(board));
    }
  }

  private static SaveBoard command(Form form, String slug) {
    return new SaveBoard(
        form.number("office").map(OfficeId::new).orElse(null),
        slug,
        form.text("name"),
        form.text("nameEn"),
        form.constant("kind", BoardKind.class).orElse(null),
        form.text("groupName"),
        form.text("groupNameEn"),
        form.text("description"),
        form.text("descriptionEn"),
        OfficesResource.position(form),
        form.constant("state", BoardState.class).orElse(null));
  }

  private Response again(Form form, InvalidFormProblem problem, Optional<BoardRow> board) {
    return FormResponses.with(problem, form, f -> page(f, board));
  }

  private AdminBoardPage page(Form form, Optional<BoardRow> board) {
    return new AdminBoardPage(
        form, board, offices.tree(), List.of(BoardKind.values()), List.of(BoardState.values()));
  }
}
