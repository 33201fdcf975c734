package org.zerodistance.web.desk.stories;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.zerodistance.newsroom.stories.CommentId;
import org.zerodistance.newsroom.stories.Review;
import org.zerodistance.newsroom.stories.SourceChecking;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;

/** Reviews a story: remarks, return to the author, approval. */
@Path("/desk/stories/{id: [0-9]{1,18}}/review")
@RequestScoped
public class StoryReviewResource {
  @PathParam("id")
  private long id;

  @Inject private Visitor visitor;
  @Inject private StoryEditors editors;
  @Inject private Review review;
  @Inject private OutgoingStories outgoing;
  @Inject private SourceChecking sourceChecking;

  @POST
  @Path("comments")
  public Response comment(Form form) {
    return change(
        form,
        () -> review.comment(story(), revision(form), form.text("body"), visitor.viewer()),
        "story-commented");
  }

  @POST
  @Path("comments/{comment: [0-9]{1,18}}/resolve")
  public Response resolve(@PathParam("comment") long comment, Form form) {
    return change(
        form,
        () -> review.resolve(story(), new CommentId(comment), visitor.viewer()),
        "story-comment-resolved");
  }

  @POST
  @Path("send-back")
  public Response sendBack(Form form) {
    return change(
        form,
        () -> review.sendBack(story(), form.text("reason"), form.version(), visitor.viewer()),
        "story-sent-back");
  }

  @POST
  @Path("approve")
  public Response approve(Form form) {
    return change(
        form,
        () -> {
          outgoing.checkStored(story(), form);
          review.approve(story(), revision(form), form.version(), visitor.viewer());
        },
        "story-approved");
  }

  /** The second reader has read a correction that is public already. */
  @POST
  @Path("confirm")
  public Response confirm(Form form) {
    return change(
        form,
        () -> review.confirm(story(), revision(form), visitor.viewer()),
        "story-correction-read");
  }

  /** Somebody looked through the story after its sources had been hidden or blacked out. */
  @POST
  @Path("sources")
  public Response sources(Form form) {
    return change(
        form, () -> sourceChecking.checked(story(), visitor.viewer()), "story-sources-checked");
  }

  private Response change(Form form, Runnable work, String done) {
    return editors.change(story(), "review", form, work, done);
  }

  private static int revision(Form form) {
    return form.revision("revision", 0);
  }

  private StoryId story() {
    return new StoryId(id);
  }
}
