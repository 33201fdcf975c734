package org.zerodistance.newsroom.editor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.caselog.Audience;
import org.zerodistance.caselog.Subject;
import org.zerodistance.caselog.Timelines;
import org.zerodistance.columns.ColumnDirectory;
import org.zerodistance.columns.ColumnId;
import org.zerodistance.newsroom.web.Again;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.LocalMoments;
import org.zerodistance.newsroom.web.Redirects;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.platform.InvalidFormProblem;
import org.zerodistance.platform.Violations;
import org.zerodistance.stories.SaveStory;
import org.zerodistance.stories.StoryHtml;
import org.zerodistance.stories.StoryId;
import org.zerodistance.stories.StoryNumber;
import org.zerodistance.stories.StoryProblem;
import org.zerodistance.stories.Wording;
import org.zerodistance.storydesk.StoryPhotos;
import org.zerodistance.storydesk.Workshop;
import org.zerodistance.storydesk.WorkshopPage;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/** Puts the editor page together, fresh or with what came back, and reads its form. */
@Dependent
class StoryEditors {
  private final Visitor visitor;
  private final Workshop workshop;
  private final StoryPhotos photos;
  private final ColumnDirectory columns;
  private final Timelines timelines;
  private final LocalMoments moments;

  @Inject
  StoryEditors(
      Visitor visitor,
      Workshop workshop,
      StoryPhotos photos,
      ColumnDirectory columns,
      Timelines timelines,
      LocalMoments moments) {
    this.visitor = visitor;
    this.workshop = workshop;
    this.photos = photos;
    this.columns = columns;
    this.timelines = timelines;
    this.moments = moments;
  }

  StoryEditorPage fresh(StoryId id, boolean correcting) {
    WorkshopPage page = workshop.get(id, visitor.viewer());
    return page(page, filled(page), "", Optional.empty(), correcting);
  }

  /** The page with a form that was refused; the story's words stay as they are stored. */
  Response refused(StoryId id, String section, Form form, InvalidFormProblem problem) {
    WorkshopPage page = workshop.get(id, visitor.viewer());
    boolean words = section.equals("story") || section.equals("correct");
    Form shown = words ? form : filled(page);
    return Again.with(
        problem, shown, f -> page(page, f, section, Optional.empty(), section.equals("correct")));
  }

  /** The page with what was typed and what somebody else saved meanwhile, side by side. */
  Response clash(StoryId id, Form form, boolean correcting) {
    WorkshopPage page = workshop.get(id, visitor.viewer());
    WorkshopPage.Row now = page.story();
    StoryEditorPage.Clash clash =
        new StoryEditorPage.Clash(
            now.headline(),
            now.deck(),
            now.byline(),
            TextDiff.of(StoryHtml.text(now.bodyHtml()), StoryHtml.text(form.text("bodyHtml"))));
    return Again.page(
        Response.Status.CONFLICT.getStatusCode(),
        page(page, form, "story", Optional.of(clash), correcting));
  }

  /** Runs what a button asks for and comes back to the page. */
  Response change(StoryId id, String section, Form form, Runnable work, String done) {
    try {
      work.run();
      return Redirects.done("/desk/stories/" + id, done);
    } catch (InvalidFormProblem problem) {
      return refused(id, section, form, problem);
    } catch (StoryProblem problem) {
      if (problem.code().kind() != org.zerodistance.platform.Problem.Kind.INVALID) {
        throw problem;
      }
      return refused(
          id,
          section,
          form,
          new InvalidFormProblem(
              List.of(new Violations.Violation(section, problem.messageKey(), problem.details()))));
    }
  }

  static SaveStory command(StoryId id, Form form, boolean byItself) {
    return new SaveStory(
        id,
        wording(form),
        form.number("column").map(ColumnId::new),
        form.number("follows").map(StoryNumber::new),
        form.find("leadPhoto"),
        version(form),
        byItself);
  }

  static Wording wording(Form form) {
    return new Wording(
        form.text("headline"), form.text("deck"), form.text("byline"), form.text("bodyHtml"));
  }

  static int version(Form form) {
    return form.number("version").orElse(-1L).intValue();
  }

  private StoryEditorPage page(
      WorkshopPage page,
      Form form,
      String section,
      Optional<StoryEditorPage.Clash> clash,
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
        page.mayWrite() || correcting ? photos.onOffer(id) : List.of(),
        timelines.of(Subject.STORY, id, EnumSet.allOf(Audience.class)),
        viewer.has(Role.EDITOR),
        viewer.is(page.story().authorId()),
        moments.now(),
        page.story().publishAt() == null ? "" : moments.field(page.story().publishAt()));
  }

  private static Form filled(WorkshopPage page) {
    WorkshopPage.Row row = page.story();
    Map<String, Object> stored = new LinkedHashMap<>();
    stored.put("version", row.version());
    stored.put("headline", row.headline());
    stored.put("deck", row.deck());
    stored.put("byline", row.byline());
    stored.put("bodyHtml", row.bodyHtml());
    stored.put("column", row.columnId());
    stored.put("follows", row.followsNumber());
    stored.put("leadPhoto", row.leadPhoto());
    stored.put("day", row.plannedFor());
    return Form.filled(stored);
  }
}
