package org.zerodistance.web.site.submit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Place;
import org.zerodistance.cases.inquiries.Source;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.pages.Form;

/** Converts between the fields of the form and the command. */
final class InquiryForm {
  private static final List<String> FIELDS =
      List.of(
          "kind",
          "board",
          "title",
          "body",
          "place",
          "lat",
          "lng",
          "visibility",
          "name",
          "showName",
          "phone",
          "email",
          "mail");

  /**
   * The format of {@link Tokens#random}; other keys are refused, because an invented key could be
   * guessed.
   */
  private static final String KEY = "[0-9A-HJKMNP-TV-Z]{26}";

  private InquiryForm() {}

  static boolean keyed(Form form) {
    return form.text(Form.KEY).matches(KEY);
  }

  /** An empty form with a new key, filled with the data of a signed-in reader. */
  static Form fresh(Optional<String> board, Viewer viewer) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put(Form.KEY, Tokens.random());
    board.ifPresent(slug -> known.put("board", slug));
    if (viewer.signedIn()) {
      known.put("name", viewer.name());
    }
    return Form.filled(known);
  }

  /** The same form without the point on the map; the texts and errors stay. */
  static Form withoutPoint(Form form) {
    Map<String, List<String>> kept = new LinkedHashMap<>(form.values());
    kept.remove("lat");
    kept.remove("lng");
    return Form.filled(kept).with(form.errors());
  }

  /** The same text under a new key. */
  static Form again(Form form) {
    Map<String, Object> typed = new LinkedHashMap<>();
    for (String field : FIELDS) {
      form.find(field).ifPresent(value -> typed.put(field, value));
    }
    typed.put(Form.KEY, Tokens.random());
    return Form.filled(typed);
  }

  /**
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem with all errors
   */
  static SubmitInquiry command(
      Form form, Optional<BoardId> board, List<PhotoRow> photos, Viewer viewer, Language language) {
    return new SubmitInquiry(
        form.key(),
        board,
        form.constant("kind", Kind.class).orElse(null),
        form.text("title"),
        form.text("body"),
        new Place(form.find("place"), point(form)),
        form.constant("visibility", Visibility.class).orElse(null),
        form.find("name"),
        form.flag("showName"),
        form.find("phone"),
        form.find("email"),
        viewer.person(),
        form.flag("mail") ? Optional.of(language.tag()) : Optional.empty(),
        photos.stream().map(photo -> photo.fileKey().value()).toList(),
        Source.WEB);
  }

  /** The point set on the map. Only the script writes it, so an invalid one counts as absent. */
  static Optional<Place.Point> point(Form form) {
    return coordinate(form, "lat", 90)
        .flatMap(
            lat ->
                coordinate(form, "lng", 180)
                    .map(lng -> Place.Point.of(lat.doubleValue(), lng.doubleValue())));
  }

  private static Optional<BigDecimal> coordinate(Form form, String name, int most) {
    return form.find(name)
        .filter(text -> text.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?"))
        .map(BigDecimal::new)
        .filter(degrees -> degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0);
  }
}
