package org.zerodistance.cases.inquiries;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Violations;

/**
 * Command of a reader to submit an inquiry. Only a complete and valid one can be constructed.
 *
 * @param formKey created with the form, or the API's {@code Idempotency-Key}; the same key makes
 *     one inquiry
 * @param board empty when the newsroom should choose it
 * @param title 4 to 60 characters
 * @param body 10 to 5,000 characters
 * @param name shown when {@code showName}; otherwise only the newsroom and the office know it
 * @param mailLanguage the language of notices; present when the asker agreed to receive them by
 *     e-mail, at the address given here or the account's
 * @param photos keys of photos staged under the form key, at most six
 */
public record SubmitInquiry(
    String formKey,
    Optional<BoardId> board,
    Kind kind,
    String title,
    String body,
    Place place,
    Visibility visibility,
    Optional<String> name,
    boolean showName,
    Optional<String> phone,
    Optional<String> email,
    Optional<PersonId> account,
    Optional<String> mailLanguage,
    List<String> photos,
    Source source) {

  public static final int TITLE_LEAST = 4;
  public static final int TITLE_MOST = 60;
  public static final int BODY_LEAST = 10;
  public static final int BODY_MOST = 5_000;
  public static final int PLACE_MOST = 120;
  public static final int MOST_PHOTOS = 6;

  /**
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem with all invalid fields
   */
  public SubmitInquiry {
    title = title == null ? "" : title.strip().replaceAll("\\s+", " ");
    body = body == null ? "" : body.strip().replace("\r\n", "\n");
    name = tidy(name);
    phone = tidy(phone);
    email = tidy(email);
    photos = List.copyOf(photos);
    check(
            formKey,
            kind,
            title,
            body,
            place,
            visibility,
            name,
            showName,
            phone,
            email,
            account,
            mailLanguage,
            photos)
        .throwIfAny();
  }

  private static Optional<String> tidy(Optional<String> text) {
    return text.map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Violations check(
      String formKey,
      Kind kind,
      String title,
      String body,
      Place place,
      Visibility visibility,
      Optional<String> name,
      boolean showName,
      Optional<String> phone,
      Optional<String> email,
      Optional<PersonId> account,
      Optional<String> mailLanguage,
      List<String> photos) {
    Violations violations = new Violations();
    violations.require(
        formKey != null && formKey.length() >= 8 && formKey.length() <= 200,
        "key",
        "submit.key-missing");
    violations.require(kind != null, "kind", "form.required");
    violations.length("title", title, TITLE_LEAST, TITLE_MOST);
    violations.length("body", body, BODY_LEAST, BODY_MOST);
    violations.length("place", place.text().orElse(""), 0, PLACE_MOST);
    violations.require(
        visibility == Visibility.PUBLIC || visibility == Visibility.ASKER_AND_OFFICE,
        "visibility",
        "form.required");
    violations.length("name", name.orElse(""), 0, 30);
    violations.require(!showName || name.isPresent(), "name", "submit.name-to-show");
    violations.require(
        phone.isPresent() || email.isPresent() || account.isPresent(),
        "contact",
        "submit.contact-missing");
    phone.ifPresent(
        p -> violations.require(p.matches("[+0-9() \\-]{5,24}"), "phone", "submit.phone-wrong"));
    email.ifPresent(
        e ->
            violations.require(
                e.length() <= 254 && e.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                "email",
                "submit.email-wrong"));
    violations.require(
        mailLanguage.isEmpty() || email.isPresent() || account.isPresent(),
        "email",
        "submit.mail-where");
    violations.require(
        photos.size() <= MOST_PHOTOS, "photos", "submit.too-many-photos", MOST_PHOTOS);
    return violations;
  }

  /** A text that is equal for two requests under one key if they are the same request. */
  String fingerprint() {
    return String.join(
        "\u001f",
        board.map(BoardId::toString).orElse(""),
        String.valueOf(kind),
        title,
        body,
        place.toString(),
        String.valueOf(visibility),
        name.orElse(""),
        String.valueOf(showName),
        phone.orElse(""),
        email.orElse(""),
        mailLanguage.orElse(""));
  }
}
