package org.zerodistance.web.office.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.replies.ReplyProblem;
import org.zerodistance.cases.replies.ReplyTemplates;
import org.zerodistance.cases.replies.ReplyTemplates.Template;
import org.zerodistance.cases.replies.TemplateId;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Edits the answer templates of an office. */
@Path("/office/templates")
@RequestScoped
public class TemplateResource {
  private static final int CONFLICT = 409;

  @Inject OwnOffices offices;
  @Inject IdempotentForms forms;
  @Inject ReplyTemplates templates;
  @Inject Visitor visitor;

  @GET
  public TemplateListPage list() {
    List<OfficeRow> own = offices.all();
    OfficeRow office = chosen(own);
    return new TemplateListPage(own, office, templates.of(office.id(), visitor.viewer()));
  }

  @GET
  @Path("new")
  public TemplatePage fresh() {
    return new TemplatePage(
        chosen(offices.all()), Optional.empty(), Form.empty(), Optional.empty());
  }

  @POST
  public Response add(Form form) {
    OfficeRow office = chosen(offices.all());
    try {
      return forms.once(
          form,
          () -> {
            templates.add(office.id(), form.text("title"), form.text("body"), visitor.viewer());
            return Redirects.done(list(office), "template-added");
          });
    } catch (InvalidFormProblem invalid) {
      return FormResponses.with(
          invalid, form, f -> new TemplatePage(office, Optional.empty(), f, Optional.empty()));
    }
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  public TemplatePage edit(@PathParam("id") long id) {
    OfficeRow office = chosen(offices.all());
    Template template = get(office, new TemplateId(id));
    return new TemplatePage(
        office,
        Optional.of(Long.toString(id)),
        Form.filled(
            Map.of(
                "title", template.title(),
                "body", template.bodyHtml(),
                "version", template.version())),
        Optional.empty());
  }

  @POST
  @Path("{id: [0-9]{1,18}}")
  public Response change(@PathParam("id") long id, Form form) {
    OfficeRow office = chosen(offices.all());
    TemplateId template = new TemplateId(id);
    try {
      templates.change(
          office.id(),
          template,
          form.text("title"),
          form.text("body"),
          form.revision("version", 0),
          visitor.viewer());
    } catch (InvalidFormProblem invalid) {
      return FormResponses.with(
          invalid,
          form,
          f -> new TemplatePage(office, Optional.of(Long.toString(id)), f, Optional.empty()));
    } catch (ReplyProblem changed) {
      Template theirs = get(office, template);
      return Response.status(CONFLICT)
          .entity(
              new TemplatePage(
                  office,
                  Optional.of(Long.toString(id)),
                  Form.filled(
                      Map.of(
                          "title", form.text("title"),
                          "body", form.text("body"),
                          "version", theirs.version())),
                  Optional.of(theirs)))
          .build();
    }
    return Redirects.done(list(office), "template-changed");
  }

  @POST
  @Path("{id: [0-9]{1,18}}/remove")
  public Response remove(@PathParam("id") long id) {
    OfficeRow office = chosen(offices.all());
    templates.remove(office.id(), new TemplateId(id), visitor.viewer());
    return Redirects.done(list(office), "template-removed");
  }

  private Template get(OfficeRow office, TemplateId id) {
    return templates.of(office.id(), visitor.viewer()).stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ReplyProblem(ReplyProblem.Code.TEMPLATE_NOT_FOUND));
  }

  private OfficeRow chosen(List<OfficeRow> own) {
    return OwnOffices.chosen(own, visitor.query("office"))
        .orElseThrow(() -> new AccessProblem(AccessProblem.AccessCode.OTHER_OFFICE));
  }

  private static String list(OfficeRow office) {
    return "/office/templates?office=" + office.slug();
  }
}
