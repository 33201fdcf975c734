package org.zerodistance.web.kernel.photos;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.foundation.ratelimit.IntakeLimit;
import org.zerodistance.foundation.ratelimit.IntakeProblem;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.PhotoUpload;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.uploads.Upload;

/**
 * The photos of an unsent form: uploaded photos are stored at once, even if the form has errors.
 */
@Dependent
public class StagedPhotos {
  public static final String FIELD = "photos";
  public static final String REMOVE = "remove:";

  private final PhotoIntake intake;
  private final Photos photos;
  private final IntakeRateLimiter throttle;
  private final Visitor visitor;

  @Inject
  StagedPhotos(PhotoIntake intake, Photos photos, IntakeRateLimiter throttle, Visitor visitor) {
    this.intake = intake;
    this.photos = photos;
    this.throttle = throttle;
    this.visitor = visitor;
  }

  public List<PhotoRow> of(String formKey) {
    return formKey.isBlank() ? List.of() : photos.staged(formKey);
  }

  /** Lets the photos of one form wait for another. */
  public void move(String formKey, String otherKey) {
    intake.moveStaged(formKey, otherKey);
  }

  /** Whether one of the photo buttons was pressed, not the button that submits. */
  public static boolean meant(Form form) {
    String action = form.text("action");
    return action.equals("upload") || action.startsWith(REMOVE);
  }

  /**
   * Stores the form's new photos and removes the photo whose remove button was pressed.
   *
   * @param most the maximum number for the form
   * @param by the owner; photos without an owner have a lower limit per hour and are deleted after
   *     a day
   * @return the errors of photos that were not stored
   */
  public List<Violation> accept(String formKey, Form form, int most, Viewer by) {
    String action = form.text("action");
    if (action.startsWith(REMOVE)) {
      PhotoKey.find(action.substring(REMOVE.length()))
          .ifPresent(key -> intake.removeStaged(formKey, key));
    }
    List<Violation> wrong = new ArrayList<>();
    for (Upload upload : form.files(FIELD)) {
      try (InputStream content = upload.open()) {
        if (!by.signedIn()) {
          throttle.take(IntakeLimit.UPLOAD, visitor.address());
        }
        intake.stage(formKey, new PhotoUpload(upload.fileName(), content), most, by);
      } catch (PhotoProblem | IntakeProblem refused) {
        wrong.add(violation(refused));
      } catch (IOException e) {
        throw new UncheckedIOException("An upload cannot be read", e);
      }
    }
    return wrong;
  }

  public static Violation violation(Problem problem) {
    return new Violation(FIELD, problem.messageKey(), problem.details());
  }
}
