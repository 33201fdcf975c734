package org.zerodistance.web.desk.stories;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storydesk.DraftFactory;
import org.zerodistance.newsroom.storydesk.StartStory;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the story desk and starts stories from cases. */
@Path("/desk/stories")
@RequestScoped
public class StoriesResource {
  private static final int PAGE = 15;
  private static final int MOST_CASES = 20;

  @Inject private Visitor visitor;
  @Inject private StoryDesk desk;
  @Inject private IdempotentForms forms;
  @Inject private DraftFactory draftFactory;
  @Inject private CasePages cases;
  @Inject private ColumnDirectory columns;

  @GET
  public StoriesPage desk() {
    List<StoryDeskRow> open = desk.open(visitor.viewer());
    String cursor = visitor.query("cursor").orElse(null);
    Page<StoryDeskRow> published = desk.published(TimeCursor.of(cursor), PAGE, visitor.viewer());
    return new StoriesPage(
        in(open, Publication.DRAFT),
        in(open, Publication.IN_REVIEW),
        in(open, Publication.APPROVED),
        in(open, Publication.SCHEDULED).stream()
            .sorted(Comparator.comparing(StoryDeskRow::publishAt))
            .toList(),
        cursor == null ? desk.withChangedSources(visitor.viewer()) : List.of(),
        cursor == null ? desk.unread(visitor.viewer()) : List.of(),
        published.rows(),
        cursor == null ? desk.expired(PAGE, visitor.viewer()) : List.of(),
        published.next(),
        cursor != null);
  }

  @GET
  @Path("new")
  public NewStoryPage blank() {
    visitor.viewer().requireAny(Role.REPORTER, Role.EDITOR);
    return new NewStoryPage(
        Form.filled(Map.of("cases", visitor.query("case").orElse(""))), columns.open());
  }

  @POST
  public Response start(Form form) {
    visitor.viewer().requireAny(Role.REPORTER, Role.EDITOR);
    try {
      return forms.once(
          form,
          () -> {
            StoryId story =
                draftFactory.start(
                    new StartStory(
                        cases(form), Optional.empty(), form.number("column").map(ColumnId::new)),
                    visitor.viewer());
            return Redirects.done("/desk/stories/" + story, "story-started");
          });
    } catch (InvalidFormProblem problem) {
      return Response.status(problem.code().kind().status())
          .entity(new NewStoryPage(form.with(problem.violations()), columns.open()))
          .build();
    }
  }

  private List<InquiryId> cases(Form form) {
    List<InquiryId> found = new ArrayList<>();
    Violations wrong = new Violations();
    List<String> numbers =
        form.find("cases").map(text -> List.of(text.split("[\\s,，、;；]+"))).orElse(List.of());
    wrong.require(!numbers.isEmpty(), "cases", "form.required");
    wrong.require(numbers.size() <= MOST_CASES, "cases", "story.cases-most", MOST_CASES);
    for (String number : numbers) {
      Optional<InquiryId> id =
          number.matches("[0-9]{1,18}")
              ? cases
                  .find(new InquiryNumber(Long.parseLong(number)), visitor.viewer())
                  .map(CaseView::id)
              : Optional.empty();
      wrong.require(id.isPresent(), "cases", "story.case-unknown", number);
      id.ifPresent(found::add);
    }
    wrong.throwIfAny();
    return found;
  }

  private static List<StoryDeskRow> in(List<StoryDeskRow> rows, Publication state) {
    return rows.stream().filter(row -> row.state() == state).toList();
  }
}
