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
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.columns.ColumnProblem;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.city.columns.ColumnState;
import org.zerodistance.city.columns.Rhythm;
import org.zerodistance.city.columns.SaveColumn;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Creates and changes columns. */
@Path("/admin/columns")
@RequestScoped
public class AdminColumnsResource {
  private static final String HOME = "/admin/columns";

  @Inject private Visitor visitor;
  @Inject private ColumnDirectory columns;
  @Inject private IdempotentForms forms;
  @Inject private ColumnKeeping keeping;

  @GET
  public AdminColumnsPage list() {
    allow();
    return page(Optional.empty(), false, Form.empty());
  }

  @GET
  @Path("new")
  public AdminColumnsPage fresh() {
    allow();
    return page(Optional.empty(), true, Form.filled(Map.of("position", columns.all().size() + 1)));
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  public AdminColumnsPage show(@PathParam("id") long id) {
    allow();
    ColumnRow column = columns.get(new ColumnId(id));
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("version", column.version());
    stored.put("slug", column.slug());
    stored.put("name", column.name());
    stored.put("nameEn", column.nameEn());
    stored.put("publication", column.publication());
    stored.put("description", column.description());
    stored.put("rhythm", lower(column.rhythm()));
    stored.put("weekday", column.weekday());
    stored.put("position", column.position());
    if (column.secondReader()) {
      stored.put("secondReader", true);
    }
    stored.put("state", lower(column.state()));
    return page(Optional.of(column), true, Form.filled(stored));
  }

  @POST
  public Response create(Form form) {
    return save(Optional.empty(), form, () -> keeping.create(command(form), visitor.viewer()));
  }

  @POST
  @Path("{id: [0-9]{1,18}}")
  public Response change(@PathParam("id") long id, Form form) {
    ColumnRow column = columns.get(new ColumnId(id));
    return save(
        Optional.of(column),
        form,
        () -> keeping.change(column.id(), command(form), form.version(), visitor.viewer()));
  }

  private Response save(Optional<ColumnRow> column, Form form, Runnable work) {
    allow();
    try {
      return forms.once(
          form,
          () -> {
            work.run();
            return Redirects.done(HOME, "column-saved");
          });
    } catch (InvalidFormProblem problem) {
      return again(column, form, problem.violations(), problem.code().kind().status());
    } catch (ColumnProblem problem) {
      if (problem.code() != ColumnProblem.Code.COLUMN_ADDRESS_TAKEN) {
        throw problem;
      }
      return again(
          column,
          form,
          List.of(new Violations.Violation("slug", problem.messageKey(), problem.details())),
          problem.code().kind().status());
    }
  }

  private Response again(
      Optional<ColumnRow> column, Form form, List<Violations.Violation> wrong, int status) {
    return FormResponses.page(status, page(column, true, form.with(wrong)));
  }

  private static SaveColumn command(Form form) {
    return new SaveColumn(
        form.text("slug").strip(),
        form.text("name"),
        form.text("nameEn"),
        form.text("publication"),
        form.text("description"),
        form.constant("rhythm", Rhythm.class).orElse(Rhythm.IRREGULAR),
        form.number("weekday").map(Long::intValue),
        form.number("position").map(Long::intValue).orElse(0),
        form.flag("secondReader"),
        form.constant("state", ColumnState.class).orElse(ColumnState.OPEN));
  }

  private AdminColumnsPage page(Optional<ColumnRow> column, boolean open, Form form) {
    return new AdminColumnsPage(
        columns.all(), column, open, form, List.of(Rhythm.values()), List.of(ColumnState.values()));
  }

  private void allow() {
    visitor.viewer().requireAny(Role.ADMINISTRATOR, Role.EDITOR);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
