package org.zerodistance.web.desk.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.newsroom.stories.SaveStory;
import org.zerodistance.newsroom.stories.SecondReader;
import org.zerodistance.newsroom.stories.StoryHtml;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryNumber;
import org.zerodistance.newsroom.stories.StoryProblem;
import org.zerodistance.newsroom.stories.StoryText;
import org.zerodistance.newsroom.stories.UnlistedCases;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.newsroom.storydesk.StoryPhotos;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Builds the editor page, new or with a returned form, and reads its form. */
@Dependent
class StoryEditors {
  /** The fields of the story's own form. */
  private static final List<String> WORDS =
      List.of(
          "version",
          "headline",
          "deck",
          "byline",
          "bodyHtml",
          "column",
          "follows",
          "leadPhoto",
          "line");

  /** The fields of the small forms beside it. */
  private static final List<String> ASIDE =
      List.of(Form.KEY, "day", "publishAt", "embargoUntil", "expiresAt", "body", "reason", "note");

  private final Visitor visitor;
  private final StoryEditorQueries storyEditorQueries;
  private final StoryPhotos photos;
  private final ColumnDirectory columns;
  private final SecondReader secondReader;
  private final UnlistedCases unlistedCases;
  private final Timelines timelines;
  private final LocalMoments moments;
  private final IdempotentForms forms;

  @Inject
  StoryEditors(
      Visitor visitor,
      StoryEditorQueries storyEditorQueries,
      StoryPhotos photos,
      ColumnDirectory columns,
      SecondReader secondReader,
      UnlistedCases unlistedCases,
      Timelines timelines,
      LocalMoments moments,
      IdempotentForms forms) {
    this.visitor = visitor;
    this.storyEditorQueries = storyEditorQueries;
    this.photos = photos;
    this.columns = columns;
    this.secondReader = secondReader;
    this.unlistedCases = unlistedCases;
    this.timelines = timelines;
    this.moments = moments;
    this.forms = forms;
  }

  StoryEditorPage fresh(StoryId id, boolean correcting) {
    StoryEditorView page = storyEditorQueries.get(id, visitor.viewer());
    return page(page, filled(page), "", Optional.empty(), correcting);
  }

  /** The page with a refused form and its typed values; all other forms show stored values. */
  Response refused(StoryId id, String section, Form form, InvalidFormProblem problem) {
    StoryEditorView page = storyEditorQueries.get(id, visitor.viewer());
    boolean words = section.equals("story") || section.equals("correct");
    Form shown = filled(page, form, words ? WORDS : ASIDE);
    return FormResponses.with(
        problem, shown, f -> page(page, f, section, Optional.empty(), section.equals("correct")));
  }

  /** The page with the typed text and the text that a colleague saved meanwhile, side by side. */
  Response clash(StoryId id, Form form, boolean correcting) {
    StoryEditorView page = storyEditorQueries.get(id, visitor.viewer());
    StoryEditorView.StoryEditorRow now = page.story();
    StoryEditorPage.EditConflict editConflict =
        new StoryEditorPage.EditConflict(
            now.headline(),
            now.deck(),
            now.byline(),
            TextDiff.of(StoryHtml.text(now.bodyHtml()), StoryHtml.text(form.text("bodyHtml"))));
    return FormResponses.page(
        Response.Status.CONFLICT.getStatusCode(),
        page(page, filled(page, form, WORDS), "story", Optional.of(editConflict), correcting));
  }

  /** Runs the action of a button and returns to the page. */
  Response change(StoryId id, String section, Form form, Runnable work, String done) {
    try {
      return forms.once(
          form,
          () -> {
            work.run();
            return Redirects.done("/desk/stories/" + id, done);
          });
    } catch (InvalidFormProblem problem) {
      return refused(id, section, form, problem);
    } catch (StoryProblem problem) {
      if (problem.code().kind()
          != org.zerodistance.foundation.platform.Problem.ProblemKind.INVALID) {
        throw problem;
      }
      return refused(
          id,
          section,
          form,
          new InvalidFormProblem(
              List.of(
                  new Violations.Violation(
                      Violations.NO_FIELD, problem.messageKey(), problem.details()))));
    }
  }

  private String field(Instant at) {
    return at == null ? null : moments.field(at);
  }

  static SaveStory command(StoryId id, Form form, boolean byItself) {
    return new SaveStory(
        id,
        wording(form),
        form.number("column").map(ColumnId::new),
        form.number("follows").map(StoryNumber::new),
        form.find("leadPhoto"),
        form.version(),
        byItself);
  }

  static StoryText wording(Form form) {
    return new StoryText(
        form.text("headline"), form.text("deck"), form.text("byline"), form.text("bodyHtml"));
  }

  private StoryEditorPage page(
      StoryEditorView page,
      Form form,
      String section,
      Optional<StoryEditorPage.EditConflict> clash,
      boolean correcting) {
    Viewer viewer = visitor.viewer();
    StoryId id = page.story().id();
    return new StoryEditorPage(
        page,
        form,
        section,
        clash,
        correcting,
        columns.all(),
        photos.chosen(id),
        page.mayWrite() || correcting ? photos.onOffer(id, viewer) : List.of(),
        timelines.of(Subject.STORY, id, EnumSet.allOf(Audience.class)),
        viewer.has(Role.EDITOR),
        viewer.is(page.story().authorId()),
        viewer.has(Role.EDITOR) && secondReader.mustBeAnother(id, viewer),
        unlistedCases.unconfirmed(id));
  }

  private Form filled(StoryEditorView page) {
    return filled(page, Form.empty(), List.of());
  }

  /** The stored values, with the typed values for fields of these names. */
  private Form filled(StoryEditorView page, Form typed, List<String> names) {
    StoryEditorView.StoryEditorRow storyEditorRow = page.story();
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("version", storyEditorRow.version());
    stored.put("headline", storyEditorRow.headline());
    stored.put("deck", storyEditorRow.deck());
    stored.put("byline", storyEditorRow.byline());
    stored.put("bodyHtml", storyEditorRow.bodyHtml());
    stored.put("column", storyEditorRow.columnId());
    stored.put("follows", storyEditorRow.followsNumber());
    stored.put("leadPhoto", storyEditorRow.leadPhoto());
    stored.put("day", storyEditorRow.plannedFor());
    stored.put("publishAt", field(storyEditorRow.publishAt()));
    stored.put("embargoUntil", field(storyEditorRow.embargoUntil()));
    stored.put("expiresAt", field(storyEditorRow.expiresAt()));
    for (String name : names) {
      if (typed.flag(name)) {
        stored.put(name, typed.text(name));
      }
    }
    return Form.filled(stored);
  }
}
