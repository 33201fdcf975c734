package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.search.querying.SynonymId;
import org.zerodistance.search.querying.SynonymKeeping;
import org.zerodistance.search.querying.Thesaurus;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Edits the groups of words that a search treats as the same. */
@Path("/admin/synonyms")
@RequestScoped
public class SynonymsResource {
  private static final String HOME = "/admin/synonyms";

  @Inject Visitor visitor;
  @Inject Thesaurus thesaurus;
  @Inject IdempotentForms forms;
  @Inject SynonymKeeping keeping;

  @GET
  public SynonymsPage show() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return page(Form.empty());
  }

  @POST
  public Response save(Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    Optional<SynonymId> id = form.number("id").map(SynonymId::new);
    int version = form.version();
    try {
      if (id.isEmpty()) {
        return forms.once(
            form,
            () -> {
              keeping.create(form.text("words"), visitor.viewer());
              return Redirects.done(HOME, "synonyms-saved");
            });
      }
      if (form.holds("action", "remove")) {
        keeping.remove(id.get(), version, visitor.viewer());
        return Redirects.done(HOME, "synonyms-removed");
      } else {
        keeping.change(id.get(), version, form.text("words"), visitor.viewer());
      }
      return Redirects.done(HOME, "synonyms-saved");
    } catch (InvalidFormProblem problem) {
      return Response.status(problem.code().kind().status())
          .entity(page(form.with(problem.violations())))
          .build();
    }
  }

  private SynonymsPage page(Form form) {
    return new SynonymsPage(form, thesaurus.groups());
  }
}
