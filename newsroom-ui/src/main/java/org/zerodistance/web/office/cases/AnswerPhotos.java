package org.zerodistance.web.office.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.media.attachments.PhotoArranging;
import org.zerodistance.media.attachments.PhotoProblem;
import org.zerodistance.media.attachments.PhotoRole;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.photos.StagedPhotos;

/** The photos of an unpublished answer, with their captions and positions in a pair. */
@Dependent
public class AnswerPhotos {
  private final StagedPhotos staged;
  private final PhotoArranging arranging;
  private final Visitor visitor;

  @Inject
  AnswerPhotos(StagedPhotos staged, PhotoArranging arranging, Visitor visitor) {
    this.staged = staged;
    this.arranging = arranging;
    this.visitor = visitor;
  }

  List<PhotoRow> staged(String formKey) {
    return staged.of(formKey);
  }

  /**
   * Saves captions and roles, stores new photos and removes the photo whose remove button was
   * pressed.
   *
   * @return the errors of photos that were not stored
   */
  List<Violation> accept(String formKey, Form form) {
    List<Violation> wrong = new ArrayList<>();
    for (PhotoRow photo : staged.of(formKey)) {
      describe(formKey, photo, form, wrong);
    }
    wrong.addAll(staged.accept(formKey, form, GiveReply.MOST_PHOTOS, visitor.viewer()));
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
          .forEach(v -> wrong.add(new Violation(StagedPhotos.FIELD, v.messageKey(), v.details())));
    } catch (PhotoProblem gone) {
      wrong.add(StagedPhotos.violation(gone));
    }
  }
}
