package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.photos.StagedPhotos;

/** The photos of a visit that wait with a form until it is saved. */
@Dependent
class VisitPhotos {
  /** The largest number of photos in one form. */
  static final int AT_ONCE = 6;

  private final StagedPhotos staged;
  private final AssignmentPages assignments;
  private final Visitor visitor;

  @Inject
  VisitPhotos(StagedPhotos staged, AssignmentPages assignments, Visitor visitor) {
    this.staged = staged;
    this.assignments = assignments;
    this.visitor = visitor;
  }

  List<PhotoRow> of(Form form) {
    return staged.of(form.text(Form.KEY));
  }

  List<PhotoKey> keys(Form form) {
    return of(form).stream().map(PhotoRow::fileKey).toList();
  }

  /**
   * Keeps the form's new photos and removes the one whose remove button was pressed.
   *
   * @return the errors of photos that were not kept
   */
  List<Violation> accept(AssignmentId id, Form form, int most) {
    assignments.requireOpenFor(id, visitor.viewer());
    if (form.find(Form.KEY).isEmpty()) {
      return form.files(StagedPhotos.FIELD).isEmpty()
          ? List.of()
          : List.of(new Violation(StagedPhotos.FIELD, "problem.photo-gone", List.of()));
    }
    return staged.accept(form.text(Form.KEY), form, most, visitor.viewer());
  }
}
