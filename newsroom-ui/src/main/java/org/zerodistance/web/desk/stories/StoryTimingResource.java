package org.zerodistance.web.desk.stories;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.newsroom.stories.Amending;
import org.zerodistance.newsroom.stories.EmbargoAndExpiry;
import org.zerodistance.newsroom.stories.EmbargoScheduling;
import org.zerodistance.newsroom.stories.Scheduling;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryProblem;
import org.zerodistance.newsroom.stories.UnlistedCases;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Schedules and publishes a story, sets its embargo and its end, and corrects or withdraws it
 * afterwards.
 */
@Path("/desk/stories/{id: [0-9]{1,18}}/timing")
@RequestScoped
public class StoryTimingResource {
  @PathParam("id")
  private long id;

  @Inject private Visitor visitor;
  @Inject private StoryEditors editors;
  @Inject private Scheduling scheduling;
  @Inject private EmbargoScheduling limiting;
  @Inject private UnlistedCases unlistedCases;
  @Inject private Amending amending;
  @Inject private OutgoingStories outgoing;
  @Inject private LocalMoments moments;

  @POST
  @Path("plan")
  public Response plan(Form form) {
    return change(
        form,
        () -> scheduling.plan(story(), moments.day(form, "day"), form.version(), visitor.viewer()),
        "story-planned");
  }

  @POST
  @Path("schedule")
  public Response schedule(Form form) {
    return change(
        form,
        () -> {
          Violations wrong = new Violations();
          Optional<Instant> at = moments.moment(form, "publishAt", wrong);
          EmbargoAndExpiry limits = limits(form, wrong);
          wrong.require(form.find("publishAt").isPresent(), "publishAt", "form.required");
          throwAll(wrong, at, limits);
          outgoing.checkStored(story(), form);
          confirmUnlisted(form);
          scheduling.schedule(story(), at.orElseThrow(), limits, form.version(), visitor.viewer());
        },
        "story-scheduled");
  }

  @POST
  @Path("limits")
  public Response limit(Form form) {
    return change(
        form,
        () -> {
          Violations wrong = new Violations();
          EmbargoAndExpiry limits = limits(form, wrong);
          throwAll(wrong, Optional.empty(), limits);
          limiting.limit(story(), limits, form.version(), visitor.viewer());
        },
        "story-limited");
  }

  @POST
  @Path("unschedule")
  public Response unschedule(Form form) {
    return change(
        form,
        () -> scheduling.unschedule(story(), form.version(), visitor.viewer()),
        "story-unscheduled");
  }

  @POST
  @Path("publish")
  public Response publish(Form form) {
    return change(
        form,
        () -> {
          outgoing.checkStored(story(), form);
          confirmUnlisted(form);
          scheduling.publishNow(story(), form.version(), visitor.viewer());
        },
        "story-published");
  }

  @POST
  @Path("withdraw")
  public Response withdraw(Form form) {
    return change(
        form,
        () -> {
          outgoing.checkNote(story(), form);
          amending.withdraw(story(), form.text("note"), form.version(), visitor.viewer());
        },
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
          () -> {
            outgoing.checkTyped(story(), form);
            amending.correct(
                story(),
                StoryEditors.wording(form),
                form.text("line"),
                form.version(),
                visitor.viewer());
          },
          "story-corrected");
    } catch (StoryProblem problem) {
      if (problem.code() == StoryProblem.Code.STORY_CHANGED_MEANWHILE) {
        return editors.clash(story(), form, true);
      }
      throw problem;
    }
  }

  private void confirmUnlisted(Form form) {
    if (form.flag("unlisted")) {
      unlistedCases.confirm(story(), visitor.viewer());
    }
  }

  private EmbargoAndExpiry limits(Form form, Violations wrong) {
    return new EmbargoAndExpiry(
        moments.moment(form, "embargoUntil", wrong), moments.moment(form, "expiresAt", wrong));
  }

  /** Reports all times that are invalid or that do not fit together, at once. */
  private void throwAll(Violations wrong, Optional<Instant> at, EmbargoAndExpiry limits) {
    if (!wrong.isEmpty()) {
      limiting.check(story(), at, limits, wrong, visitor.viewer());
    }
    wrong.throwIfAny();
  }

  private Response change(Form form, Runnable work, String done) {
    return editors.change(story(), "timing", form, work, done);
  }

  private StoryId story() {
    return new StoryId(id);
  }
}
