package org.zerodistance.web.desk.postmoderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.postmoderation.CaseMoving;
import org.zerodistance.cases.postmoderation.ModeratedParts;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the public parts of a case to moderators and editors, and moves the case. */
@Path("/desk/cases/{number: [0-9]{1,18}}/moderation")
@RequestScoped
public class CaseModerationResource {
  @PathParam("number")
  private long number;

  @Inject private ModeratedParts parts;
  @Inject private CaseMoving moving;
  @Inject private BoardDirectory boards;
  @Inject private TopicTree topics;
  @Inject private StoryDesk stories;
  @Inject private Timelines timelines;
  @Inject private Visitor visitor;

  @GET
  public CaseModerationPage show() {
    CaseView seen = seen();
    return page(seen, stored(seen));
  }

  /** Changes board, office, kind and topic. */
  @POST
  @Path("move")
  public Response move(Form form) {
    try {
      moving.move(inquiry(), classification(form), visitor.viewer());
      return Redirects.done("/desk/cases/" + number + "/moderation", "postmoderation-move");
    } catch (InvalidFormProblem invalid) {
      return FormResponses.with(invalid, form, f -> page(seen(), f));
    } catch (InquiryProblem refused) {
      if (refused.code() != InquiryProblem.Code.INQUIRY_CHANGED_MEANWHILE) {
        throw refused;
      }
      return FormResponses.page(
          refused.code().kind().status(),
          page(
              seen(),
              form.with(
                  List.of(
                      new Violations.Violation(
                          Violations.NO_FIELD, "postmoderation.case-changed", List.of())))));
    }
  }

  private CaseMoving.Classification classification(Form form) {
    CaseView seen = seen();
    Violations violations = new Violations();
    Optional<BoardId> board =
        form.number("board").map(BoardId::new).flatMap(boards::find).map(BoardRow::id);
    violations.require(board.isPresent(), "board", "moderation.choose-board");
    Optional<String> path = form.find("topic").map(p -> p.replaceAll("\\s*[/›>]\\s*", "/"));
    Optional<TopicId> topic = path.flatMap(topics::find).map(t -> t.id());
    violations.require(path.isEmpty() || topic.isPresent(), "topic", "moderation.topic-unknown");
    violations.length("words", form.text("words"), 2, 1_000);
    violations.throwIfAny();
    return new CaseMoving.Classification(
        board.orElseThrow(),
        form.constant("kind", Kind.class).orElse(seen.row().kind()),
        topic,
        form.text("office").equals("board"),
        form.text("words"),
        form.version());
  }

  private CaseModerationPage page(CaseView seen, Form form) {
    return new CaseModerationPage(
        seen,
        parts.of(seen),
        choice(seen),
        topics.all(),
        List.of(Kind.values()),
        stories.of(seen.id(), visitor.viewer()),
        timelines.of(Subject.INQUIRY, seen.id(), seen.audiences()),
        form);
  }

  /** The boards that take inquiries, and the case's own when it is closed by now. */
  private List<BoardRow> choice(CaseView seen) {
    List<BoardRow> choice = new ArrayList<>(boards.openByGroup());
    BoardId own = seen.row().boardId();
    if (own != null && choice.stream().noneMatch(board -> board.id().equals(own))) {
      boards.find(own).ifPresent(choice::add);
    }
    return choice;
  }

  private static Form stored(CaseView seen) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", seen.row().version());
    values.put("board", seen.row().boardId());
    values.put("kind", seen.row().kind());
    values.put("topic", seen.row().topicPath());
    values.put("office", "same");
    return Form.filled(values);
  }

  private CaseView seen() {
    return parts.admitted(inquiry(), visitor.viewer());
  }

  private InquiryNumber inquiry() {
    return new InquiryNumber(number);
  }
}
