package org.zerodistance.newsroom.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.attachments.PhotoArranging;
import org.zerodistance.attachments.PhotoIntake;
import org.zerodistance.attachments.PhotoKey;
import org.zerodistance.attachments.PhotoProblem;
import org.zerodistance.attachments.PhotoRole;
import org.zerodistance.attachments.PhotoRow;
import org.zerodistance.attachments.PhotoUpload;
import org.zerodistance.attachments.Photos;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Upload;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.platform.InvalidFormProblem;
import org.zerodistance.platform.Violations.Violation;
import org.zerodistance.replies.GiveReply;

/** The photos of an answer in the making: kept at once, whatever else is wrong with the form. */
@Dependent
public class AnswerPhotos {
  static final String FIELD = "photos";
  static final String REMOVE = "remove:";

  private final PhotoIntake intake;
  private final PhotoArranging arranging;
  private final Photos photos;
  private final Visitor visitor;

  @Inject
  AnswerPhotos(PhotoIntake intake, PhotoArranging arranging, Photos photos, Visitor visitor) {
    this.intake = intake;
    this.arranging = arranging;
    this.photos = photos;
    this.visitor = visitor;
  }

  List<PhotoRow> staged(String formKey) {
    return photos.staged(formKey);
  }

  /**
   * Keeps captions and roles, takes new photos in and removes the one that is not wanted.
   *
   * @return what is wrong with those that were not taken
   */
  List<Violation> accept(String formKey, Form form) {
    List<Violation> wrong = new ArrayList<>();
    for (PhotoRow photo : photos.staged(formKey)) {
      describe(formKey, photo, form, wrong);
    }
    String action = form.text("action");
    if (action.startsWith(REMOVE)) {
      PhotoKey.find(action.substring(REMOVE.length()))
          .ifPresent(key -> intake.removeStaged(formKey, key));
    }
    for (Upload upload : form.files(FIELD)) {
      try (InputStream content = upload.open()) {
        intake.stage(
            formKey,
            new PhotoUpload(upload.fileName(), content),
            GiveReply.MOST_PHOTOS,
            visitor.viewer());
      } catch (PhotoProblem refused) {
        wrong.add(violation(refused));
      } catch (IOException e) {
        throw new UncheckedIOException("An upload cannot be read", e);
      }
    }
    return wrong;
  }

  private void describe(String formKey, PhotoRow photo, Form form, List<Violation> wrong) {
    if (!form.flag("role-" + photo.fileKey())) {
      return;
    }
    try {
      arranging.describeStaged(
          formKey,
          photo.fileKey(),
          form.constant("role-" + photo.fileKey(), PhotoRole.class).orElse(PhotoRole.PLAIN),
          form.text("caption-" + photo.fileKey()));
    } catch (InvalidFormProblem tooLong) {
      tooLong
          .violations()
          .forEach(v -> wrong.add(new Violation(FIELD, v.messageKey(), v.details())));
    } catch (PhotoProblem gone) {
      wrong.add(violation(gone));
    }
  }

  static Violation violation(PhotoProblem problem) {
    return new Violation(FIELD, problem.messageKey(), problem.details());
  }
}
