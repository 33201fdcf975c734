package org.zerodistance.newsroom.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.LocalMoments;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.platform.Violations;
import org.zerodistance.stories.Amending;
import org.zerodistance.stories.Scheduling;
import org.zerodistance.stories.StoryId;
import org.zerodistance.stories.StoryProblem;
import org.zerodistance.viewers.Role;

/** When a story goes out, and what is done to it afterwards. */
@Path("/desk/stories/{id: [0-9]{1,18}}/timing")
@RequestScoped
public class StoryTimingResource {
  @PathParam("id")
  private long id;

  @Inject private Visitor visitor;
  @Inject private StoryEditors editors;
  @Inject private Scheduling scheduling;
  @Inject private Amending amending;
  @Inject private LocalMoments moments;

  @POST
  @Path("plan")
  public Response plan(Form form) {
    return change(
        form,
        () ->
            scheduling.plan(
                story(), moments.day(form, "day"), StoryEditors.version(form), visitor.viewer()),
        "story-planned");
  }

  @POST
  @Path("schedule")
  public Response schedule(Form form) {
    Optional<Instant> at = moments.moment(form, "publishAt");
    return change(
        form,
        () -> {
          new Violations().require(at.isPresent(), "publishAt", "form.required").throwIfAny();
          scheduling.schedule(
              story(), at.orElseThrow(), StoryEditors.version(form), visitor.viewer());
        },
        "story-scheduled");
  }

  @POST
  @Path("unschedule")
  public Response unschedule(Form form) {
    return change(
        form,
        () -> scheduling.unschedule(story(), StoryEditors.version(form), visitor.viewer()),
        "story-unscheduled");
  }

  @POST
  @Path("publish")
  public Response publish(Form form) {
    return change(
        form,
        () -> scheduling.publishNow(story(), StoryEditors.version(form), visitor.viewer()),
        "story-published");
  }

  @POST
  @Path("withdraw")
  public Response withdraw(Form form) {
    return change(
        form,
        () ->
            amending.withdraw(
                story(), form.text("note"), StoryEditors.version(form), visitor.viewer()),
        "story-withdrawn");
  }

  @GET
  @Path("correct")
  public StoryEditorPage correction() {
    visitor.viewer().require(Role.EDITOR);
    return editors.fresh(story(), true);
  }

  @POST
  @Path("correct")
  public Response correct(Form form) {
    try {
      return editors.change(
          story(),
          "correct",
          form,
          () ->
              amending.correct(
                  story(),
                  StoryEditors.wording(form),
                  form.text("line"),
                  StoryEditors.version(form),
                  visitor.viewer()),
          "story-corrected");
    } catch (StoryProblem problem) {
      if (problem.code() == StoryProblem.Code.STORY_CHANGED_MEANWHILE) {
        return editors.clash(story(), form, true);
      }
      throw problem;
    }
  }

  private Response change(Form form, Runnable work, String done) {
    return editors.change(story(), "timing", form, work, done);
  }

  private StoryId story() {
    return new StoryId(id);
  }
}
