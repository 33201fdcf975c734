package org.zerodistance.web.desk.stories;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoUpload;
import org.zerodistance.newsroom.stories.Review;
import org.zerodistance.newsroom.stories.StoryHtml;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryProblem;
import org.zerodistance.newsroom.stories.StoryText;
import org.zerodistance.newsroom.stories.Writing;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.newsroom.storydesk.StoryPhotos;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.uploads.Upload;

/** The editor page of one story: writing, saving, versions, photos, preview. */
@Path("/desk/stories/{id: [0-9]{1,18}}")
@RequestScoped
public class StoryWritingResource {
  @PathParam("id")
  private long id;

  @Inject private Visitor visitor;
  @Inject private StoryEditors editors;
  @Inject private Writing writing;
  @Inject private Review review;
  @Inject private StoryEditorQueries storyEditorQueries;
  @Inject private IdempotentForms forms;
  @Inject private StoryPhotos photos;
  @Inject private StoryPages pages;
  @Inject private OutgoingStories outgoing;

  @GET
  public StoryEditorPage show() {
    return editors.fresh(story(), false);
  }

  @POST
  @Path("save")
  public Response save(Form form) {
    boolean sendIn = form.flag("sendIn");
    try {
      return editors.change(
          story(),
          "story",
          form,
          () -> {
            if (sendIn) {
              outgoing.checkTyped(story(), form);
            }
            int saved = writing.save(StoryEditors.command(story(), form, false), visitor.viewer());
            if (sendIn) {
              review.sendIn(story(), saved, visitor.viewer());
            }
          },
          sendIn ? "story-sent-in" : "story-saved");
    } catch (StoryProblem problem) {
      return clashOr(problem, form);
    }
  }

  /**
   * Saves automatically for the page's script; the JSON response has the version for the next save.
   */
  @POST
  @Path("autosave")
  public Response autosave(Form form) {
    visitor.viewer().requireAny(Role.REPORTER, Role.EDITOR);
    try {
      int version = writing.save(StoryEditors.command(story(), form, true), visitor.viewer());
      StoryEditorView.StoryEditorRow storyEditorRow =
          storyEditorQueries.get(story(), visitor.viewer()).story();
      return json(
          200,
          Json.createObjectBuilder()
              .add("version", version)
              .add("revision", storyEditorRow.revision())
              .add("state", storyEditorRow.state().name()));
    } catch (StoryProblem | InvalidFormProblem problem) {
      return json(
          problem.code().kind().status(),
          Json.createObjectBuilder().add("problem", problem.code().name()));
    }
  }

  @GET
  @Path("preview")
  public StoryPreviewPage preview() {
    return new StoryPreviewPage(pages.preview(story(), visitor.viewer()), story());
  }

  @GET
  @Path("versions")
  public VersionsPage versions() {
    StoryEditorView page = storyEditorQueries.get(story(), visitor.viewer());
    int newest = page.revisions().get(0).revision();
    int to = number("to", newest);
    int from = number("from", Math.max(1, to - 1));
    StoryText before = storyEditorQueries.revision(story(), from, visitor.viewer());
    StoryText after = storyEditorQueries.revision(story(), to, visitor.viewer());
    return new VersionsPage(
        page,
        from,
        to,
        TextDiff.of(before.headline(), after.headline()),
        TextDiff.of(before.deck(), after.deck()),
        TextDiff.of(before.byline(), after.byline()),
        TextDiff.of(StoryHtml.text(before.bodyHtml()), StoryHtml.text(after.bodyHtml())));
  }

  @POST
  @Path("restore")
  public Response restore(Form form) {
    return editors.change(
        story(),
        "story",
        form,
        () ->
            writing.restore(
                story(), form.revision("revision", 0), form.version(), visitor.viewer()),
        "story-restored");
  }

  /** Copies a photo of a case or a visit to the story. */
  @POST
  @Path("photos/choose")
  public Response choose(Form form) {
    return photo(
        form,
        () -> {
          PhotoKey from =
              PhotoKey.find(form.text("photo"))
                  .orElseThrow(() -> new PhotoProblem(PhotoProblem.PhotoCode.PHOTO_GONE));
          return photos.choose(story(), from, visitor.viewer());
        });
  }

  /** Stores a new photo. */
  @POST
  @Path("photos")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  public Response upload(Form form) {
    return photo(
        form,
        () -> {
          Upload upload =
              form.file("photo")
                  .orElseThrow(
                      () ->
                          new InvalidFormProblem(
                              List.of(
                                  new Violations.Violation("photo", "form.required", List.of()))));
          try (InputStream content = upload.open()) {
            return photos.add(
                story(),
                new PhotoUpload(upload.fileName(), content),
                form.text("caption"),
                visitor.viewer());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * The script requests JSON and inserts the photo at the cursor; without script the page is
   * returned.
   */
  private Response photo(Form form, Supplier<PhotoKey> work) {
    boolean script = form.flag("script");
    try {
      if (script) {
        return json(200, Json.createObjectBuilder().add("key", work.get().value()));
      }
      return forms.once(
          form,
          () -> {
            var unused = work.get();
            return Redirects.done("/desk/stories/" + id, "story-photo-added");
          });
    } catch (InvalidFormProblem problem) {
      return refusedPhoto(script, form, problem, problem.violations());
    } catch (PhotoProblem problem) {
      return refusedPhoto(
          script,
          form,
          problem,
          List.of(new Violations.Violation("photo", problem.messageKey(), problem.details())));
    }
  }

  private Response refusedPhoto(
      boolean script, Form form, Problem problem, List<Violations.Violation> wrong) {
    return script
        ? json(
            problem.code().kind().status(),
            Json.createObjectBuilder().add("problem", problem.code().name()))
        : editors.refused(story(), "photos", form, new InvalidFormProblem(wrong));
  }

  private Response clashOr(StoryProblem problem, Form form) {
    if (problem.code() == StoryProblem.Code.STORY_CHANGED_MEANWHILE) {
      return editors.clash(story(), form, false);
    }
    throw problem;
  }

  private int number(String name, int fallback) {
    return Optional.of(visitor.query(name).orElse(""))
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .orElse(fallback);
  }

  private static Response json(int status, JsonObjectBuilder answer) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .entity(answer.build().toString())
        .build();
  }

  private StoryId story() {
    return new StoryId(id);
  }
}
