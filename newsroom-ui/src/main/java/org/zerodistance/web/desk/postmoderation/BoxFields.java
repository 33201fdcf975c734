package org.zerodistance.web.desk.postmoderation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.postmoderation.ModeratedPart;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.PhotoBox;
import org.zerodistance.web.kernel.pages.Form;

/**
 * The boxes on a photo as fields of a form: left edge, upper edge, width and height of each in
 * percent of the photo, so that a box can be set without a pointer and without script.
 *
 * @param rows the boxes, and empty rows for new ones
 */
public record BoxFields(List<BoxRow> rows) {
  private static final int EMPTY_ROWS = 2;

  /** The four fields of one box, as they were typed. */
  public record BoxRow(String left, String top, String width, String height) {
    private static final BoxRow NONE = new BoxRow("", "", "", "");

    private static BoxRow of(PhotoBox box) {
      return new BoxRow(
          percent(box.left()),
          percent(box.top()),
          percent(box.right() - box.left()),
          percent(box.bottom() - box.top()));
    }

    private boolean isEmpty() {
      return (left + top + width + height).isBlank();
    }

    /** In per mille of the photo, as far as the fields are numbers of a box on it. */
    private Optional<PhotoBox> box() {
      Optional<Integer> x = perMille(left);
      Optional<Integer> y = perMille(top);
      Optional<Integer> w = perMille(width);
      Optional<Integer> h = perMille(height);
      if (x.isEmpty() || y.isEmpty() || w.isEmpty() || h.isEmpty()) {
        return Optional.empty();
      }
      int right = Math.min(PhotoBox.WHOLE, x.get() + w.get());
      int bottom = Math.min(PhotoBox.WHOLE, y.get() + h.get());
      return right > x.get() && bottom > y.get()
          ? Optional.of(new PhotoBox(x.get(), y.get(), right, bottom))
          : Optional.empty();
    }

    /** For the drawing over the photo. */
    public Optional<PhotoBox> drawn() {
      return box();
    }
  }

  public BoxFields {
    rows = List.copyOf(rows);
  }

  static BoxFields of(ModeratedPart part, Form form) {
    List<BoxRow> rows = new ArrayList<>();
    if (form.flag("boxed")) {
      List<String> left = form.list("left");
      for (int i = 0; i < left.size(); i++) {
        rows.add(
            new BoxRow(
                left.get(i).strip(),
                at(form, "top", i),
                at(form, "width", i),
                at(form, "height", i)));
      }
      rows.removeIf(BoxRow::isEmpty);
    } else {
      part.boxes().forEach(box -> rows.add(BoxRow.of(box)));
    }
    for (int i = 0; i < EMPTY_ROWS; i++) {
      rows.add(BoxRow.NONE);
    }
    return new BoxFields(rows);
  }

  /** The boxes; a row that is none is reported. */
  List<PhotoBox> boxes(Violations violations) {
    List<PhotoBox> boxes = new ArrayList<>();
    for (BoxRow row : rows) {
      if (!row.isEmpty()) {
        violations.require(row.box().isPresent(), "boxes", "postmoderation.no-box");
        row.box().ifPresent(boxes::add);
      }
    }
    return boxes;
  }

  private static String at(Form form, String name, int row) {
    List<String> values = form.list(name);
    return row < values.size() ? values.get(row).strip() : "";
  }

  private static String percent(int perMille) {
    return BigDecimal.valueOf(perMille, 1).stripTrailingZeros().toPlainString();
  }

  private static Optional<Integer> perMille(String percent) {
    if (!percent.matches("[0-9]{1,3}([.][0-9]{1,4})?")) {
      return Optional.empty();
    }
    int value =
        new BigDecimal(percent).movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValue();
    return value <= PhotoBox.WHOLE ? Optional.of(value) : Optional.empty();
  }
}
