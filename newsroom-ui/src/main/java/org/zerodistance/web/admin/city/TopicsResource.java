package org.zerodistance.web.admin.city;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicImport;
import org.zerodistance.city.offices.TopicKeeping;
import org.zerodistance.city.offices.TopicRow;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.SmallFile;
import org.zerodistance.web.kernel.pages.Visitor;

/** Edits the topic tree, by form or from a file. */
@Path("/admin/topics")
@RequestScoped
public class TopicsResource {
  private static final String HOME = "/admin/topics";

  @Inject Visitor visitor;
  @Inject TopicTree tree;
  @Inject IdempotentForms forms;
  @Inject TopicKeeping keeping;
  @Inject TopicImport topicImport;

  @GET
  public TopicsPage list() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return page(Form.empty(), Optional.empty());
  }

  /** Shows the report directly; a reload sends the same file again, which changes nothing. */
  @POST
  @Path("import")
  public Response read(Form form) throws IOException {
    visitor.viewer().require(Role.ADMINISTRATOR);
    try {
      byte[] file = SmallFile.of(form, "file", TopicImport.MOST, "admin.topics.file-missing");
      return Response.ok(page(Form.empty(), Optional.of(topicImport.read(file, visitor.viewer()))))
          .build();
    } catch (InvalidFormProblem problem) {
      return FormResponses.with(problem, form, f -> page(f, Optional.empty()));
    }
  }

  @GET
  @Path("new")
  public TopicPage fresh() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    Map<String, Object> stored = new LinkedHashMap<>();
    visitor.query("below").ifPresent(below -> stored.put("parent", below));
    return form(Form.filled(stored), null);
  }

  @POST
  public Response create(Form form) {
    try {
      return forms.once(
          form,
          () -> {
            keeping.create(
                form.number("parent").map(TopicId::new),
                form.text("name"),
                OfficesResource.position(form),
                visitor.viewer());
            return Redirects.done(HOME, "topic-saved");
          });
    } catch (InvalidFormProblem problem) {
      return again(form, problem, null);
    }
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  public TopicPage show(@PathParam("id") long id) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    TopicRow topic = tree.get(new TopicId(id));
    return form(
        Form.filled(
            Map.of("version", topic.version(), "name", topic.name(), "position", topic.position())),
        topic);
  }

  @POST
  @Path("{id: [0-9]{1,18}}")
  public Response change(@PathParam("id") long id, Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    TopicRow topic = tree.get(new TopicId(id));
    int version = form.version();
    if (form.holds("action", "remove")) {
      keeping.remove(topic.id(), version, visitor.viewer());
      return Redirects.done(HOME, "topic-removed");
    }
    try {
      keeping.change(
          topic.id(), version, form.text("name"), OfficesResource.position(form), visitor.viewer());
      return Redirects.done(HOME, "topic-saved");
    } catch (InvalidFormProblem problem) {
      return again(form, problem, topic);
    }
  }

  private Response again(Form form, InvalidFormProblem problem, TopicRow topic) {
    return FormResponses.with(problem, form, f -> form(f, topic));
  }

  private TopicPage form(Form form, TopicRow topic) {
    List<TopicRow> parents =
        topic == null ? tree.all().stream().filter(t -> t.level() < 3).toList() : List.of();
    return new TopicPage(form, Optional.ofNullable(topic), parents);
  }

  private TopicsPage page(Form form, Optional<TopicImport.TopicReport> report) {
    List<TopicRow> all = tree.all();
    Map<TopicId, TopicsPage.Branch> branches = new LinkedHashMap<>();
    List<TopicsPage.Branch> roots = new ArrayList<>();
    for (TopicRow topic : all) {
      TopicsPage.Branch branch = new TopicsPage.Branch(topic, new ArrayList<>());
      branches.put(topic.id(), branch);
      topic.parentId().map(branches::get).map(TopicsPage.Branch::below).orElse(roots).add(branch);
    }
    return new TopicsPage(form, all.size(), roots, report);
  }
}
