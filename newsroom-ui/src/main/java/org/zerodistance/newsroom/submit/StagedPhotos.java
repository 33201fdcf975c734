package org.zerodistance.newsroom.submit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.attachments.PhotoIntake;
import org.zerodistance.attachments.PhotoKey;
import org.zerodistance.attachments.PhotoProblem;
import org.zerodistance.attachments.PhotoRow;
import org.zerodistance.attachments.PhotoUpload;
import org.zerodistance.attachments.Photos;
import org.zerodistance.inquiries.SubmitInquiry;
import org.zerodistance.intake.IntakeLimit;
import org.zerodistance.intake.IntakeProblem;
import org.zerodistance.intake.IntakeThrottle;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Upload;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.platform.Problem;
import org.zerodistance.platform.Violations.Violation;
import org.zerodistance.viewers.Viewer;

/** The photos of a form on their way: what came is kept at once, whatever else is wrong. */
@Dependent
public class StagedPhotos {
  static final String FIELD = "photos";
  private static final String REMOVE = "remove:";

  private final PhotoIntake intake;
  private final Photos photos;
  private final IntakeThrottle throttle;
  private final Visitor visitor;

  @Inject
  StagedPhotos(PhotoIntake intake, Photos photos, IntakeThrottle throttle, Visitor visitor) {
    this.intake = intake;
    this.photos = photos;
    this.throttle = throttle;
    this.visitor = visitor;
  }

  List<PhotoRow> of(Form form) {
    return form.find(Form.KEY).map(photos::staged).orElse(List.of());
  }

  /** Whether one of the buttons beside the photos was pressed, not the one that sends. */
  static boolean meant(Form form) {
    String action = form.text("action");
    return action.equals("upload") || action.startsWith(REMOVE);
  }

  /**
   * Does what the form asks for with its photos.
   *
   * @return what is wrong with those that were not taken
   */
  List<Violation> accept(Form form) {
    String action = form.text("action");
    if (action.startsWith(REMOVE)) {
      PhotoKey.find(action.substring(REMOVE.length()))
          .ifPresent(key -> intake.removeStaged(form.key(), key));
    }
    List<Violation> wrong = new ArrayList<>();
    for (Upload upload : form.files(FIELD)) {
      try (InputStream content = upload.open()) {
        throttle.take(IntakeLimit.UPLOAD, visitor.address());
        // Nobody's, even when somebody is signed in: an abandoned form is swept after a day.
        intake.stage(
            form.key(),
            new PhotoUpload(upload.fileName(), content),
            SubmitInquiry.MOST_PHOTOS,
            Viewer.NOBODY);
      } catch (PhotoProblem | IntakeProblem refused) {
        wrong.add(violation(refused));
      } catch (IOException e) {
        throw new UncheckedIOException("An upload cannot be read", e);
      }
    }
    return wrong;
  }

  static Violation violation(Problem problem) {
    return new Violation(FIELD, problem.messageKey(), problem.details());
  }
}
