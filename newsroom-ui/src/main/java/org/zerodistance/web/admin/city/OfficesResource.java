package org.zerodistance.web.admin.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.offices.OfficeKeeping;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.city.offices.OfficeState;
import org.zerodistance.city.offices.OfficesProblem;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.city.offices.SaveOffice;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Creates and changes offices in the tree. */
@Path("/admin/offices")
@RequestScoped
public class OfficesResource {
  private static final String HOME = "/admin/offices";

  @Inject Visitor visitor;
  @Inject OfficeDirectory offices;
  @Inject BoardDirectory boards;
  @Inject IdempotentForms forms;
  @Inject OfficeKeeping keeping;

  @GET
  public OfficesPage list() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    Map<OfficeId, Long> counts =
        boards.all().stream()
            .collect(Collectors.groupingBy(b -> b.officeId(), Collectors.counting()));
    List<OfficeNode> tree = offices.tree();
    Map<String, Long> bySlug =
        tree.stream()
            .map(OfficeNode::office)
            .filter(o -> counts.containsKey(o.id()))
            .collect(Collectors.toMap(OfficeRow::slug, o -> counts.get(o.id())));
    return new OfficesPage(tree, bySlug);
  }

  @GET
  @Path("new")
  public OfficePage fresh(@QueryParam("below") String below) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    Map<String, Object> stored = new LinkedHashMap<>();
    Optional.ofNullable(below)
        .flatMap(offices::find)
        .ifPresent(
            parent -> {
              stored.put("parent", parent.id());
              stored.put("region", parent.region());
            });
    return page(Form.filled(stored), Optional.empty());
  }

  @POST
  public Response create(Form form) {
    try {
      return forms.once(
          form,
          () -> {
            keeping.create(command(form, form.text("slug")), visitor.viewer());
            return Redirects.done(HOME, "office-saved");
          });
    } catch (InvalidFormProblem problem) {
      return again(form, problem, Optional.empty());
    }
  }

  @GET
  @Path("{slug}")
  public OfficePage show(@PathParam("slug") String slug) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    OfficeRow office = get(slug);
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("version", office.version());
    office.parentId().ifPresent(parent -> stored.put("parent", parent));
    stored.put("name", office.name());
    stored.put("nameEn", office.nameEn());
    stored.put("level", office.level());
    stored.put("region", office.region());
    stored.put("position", office.position());
    stored.put("state", office.state());
    return page(Form.filled(stored), Optional.of(office));
  }

  @POST
  @Path("{slug}")
  public Response change(@PathParam("slug") String slug, Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    OfficeRow office = get(slug);
    try {
      int version = form.version();
      keeping.change(office.id(), version, command(form, slug), visitor.viewer());
      return Redirects.done(HOME, "office-saved");
    } catch (InvalidFormProblem problem) {
      return again(form, problem, Optional.of(office));
    }
  }

  private OfficeRow get(String slug) {
    return offices.find(slug).orElseThrow(() -> new OfficesProblem(OfficesCode.OFFICE_NOT_FOUND));
  }

  private static SaveOffice command(Form form, String slug) {
    return new SaveOffice(
        form.number("parent").map(OfficeId::new),
        slug,
        form.text("name"),
        form.text("nameEn"),
        form.constant("level", OfficeLevel.class).orElse(null),
        form.text("region"),
        position(form),
        form.constant("state", OfficeState.class).orElse(null));
  }

  /**
   * A blank field is 0; a text that is no number counts as out of range and is reported as such.
   */
  static int position(Form form) {
    return form.find("position").isEmpty()
        ? 0
        : form.number("position")
            .filter(n -> Math.abs(n) < Integer.MAX_VALUE)
            .orElse((long) Integer.MAX_VALUE)
            .intValue();
  }

  private Response again(Form form, InvalidFormProblem problem, Optional<OfficeRow> office) {
    return FormResponses.with(problem, form, f -> page(f, office));
  }

  private OfficePage page(Form form, Optional<OfficeRow> office) {
    Set<OfficeId> itself = office.map(o -> offices.descendants(o.id())).orElse(Set.of());
    List<OfficeNode> parents =
        offices.tree().stream().filter(n -> !itself.contains(n.office().id())).toList();
    return new OfficePage(
        form, office, parents, List.of(OfficeLevel.values()), List.of(OfficeState.values()));
  }
}
