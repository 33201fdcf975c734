package org.zerodistance.outward.api;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Place;
import org.zerodistance.cases.inquiries.Source;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.TextNormalizer;
import org.zerodistance.foundation.platform.Violations;

/** The JSON body of a new inquiry. Unknown names are ignored. */
final class SubmissionBody {
  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  /** In bytes. The longest text, title and place of an inquiry take less than half of that. */
  static final int MOST_BYTES = 64 << 10;

  private final JsonObject body;
  private final BoardDirectory boards;
  private final Violations violations = new Violations();

  SubmissionBody(String text, BoardDirectory boards) {
    this.boards = boards;
    this.body = parse(text);
  }

  /**
   * Reads the body, at most {@link #MOST_BYTES} of it.
   *
   * @throws BodyProblem when it is longer
   */
  static SubmissionBody read(InputStream body, BoardDirectory boards) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new BodyProblem(MOST_BYTES >> 10);
      }
      return new SubmissionBody(new String(bytes, StandardCharsets.UTF_8), boards);
    } catch (IOException brokenOff) {
      // The sender broke off; nobody reads the answer.
      throw new InvalidFormProblem(new Violations().add("body", "api.not-json").list());
    }
  }

  private static JsonObject parse(String text) {
    try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException notJson) {
      throw new InvalidFormProblem(new Violations().add("body", "api.not-json").list());
    }
  }

  /**
   * @throws InvalidFormProblem with all errors
   */
  SubmitInquiry command(String key) {
    violations.require(key != null && !key.isBlank(), "Idempotency-Key", "api.key-missing");
    Optional<BoardRow> board = text("board").flatMap(this::board);
    Kind kind = constant("kind", Kind.class, null);
    Visibility visibility = constant("visibility", Visibility.class, Visibility.PUBLIC);
    Place place = place();
    String title = text("title").orElse("");
    String words = text("text").orElse("");
    Optional<String> name = text("name");
    Optional<String> phone = text("phone");
    Optional<String> email = text("email");
    boolean showName = body.get("showName") == JsonValue.TRUE;
    Optional<String> mailLanguage = text("mailLanguage");
    mailLanguage.ifPresent(
        tag ->
            violations.require(
                LANGUAGES.contains(tag),
                "mailLanguage",
                "api.not-one-of",
                String.join(", ", LANGUAGES)));
    SubmitInquiry command = null;
    try {
      command =
          new SubmitInquiry(
              violations.isEmpty() ? key : "to-name-all-mistakes",
              board.map(BoardRow::id),
              kind,
              title,
              words,
              place,
              visibility,
              name,
              showName,
              phone,
              email,
              Optional.empty(),
              mailLanguage,
              List.of(),
              Source.API);
    } catch (InvalidFormProblem more) {
      for (Violations.Violation v : more.violations()) {
        // The field "body" of an inquiry is called "text" in the API.
        String field = v.field().equals("body") ? "text" : v.field();
        if (violations.list().stream().noneMatch(known -> known.field().equals(field))) {
          violations.add(field, v.messageKey(), v.details().toArray());
        }
      }
    }
    violations.throwIfAny();
    return command;
  }

  private Optional<BoardRow> board(String slug) {
    Optional<BoardRow> board = boards.find(slug).filter(BoardRow::open);
    violations.require(board.isPresent(), "board", "api.not-known");
    return board;
  }

  private Place place() {
    Optional<Place.Point> point = Optional.empty();
    if (body.get("lat") instanceof JsonNumber lat && body.get("lng") instanceof JsonNumber lng) {
      try {
        point = Optional.of(Place.Point.of(lat.doubleValue(), lng.doubleValue()));
      } catch (IllegalArgumentException notOnEarth) {
        violations.add("lat", "api.not-on-earth");
      }
    }
    return new Place(text("place"), point);
  }

  private Optional<String> text(String name) {
    JsonValue value = body.get(name);
    if (value == null || value == JsonValue.NULL) {
      return Optional.empty();
    }
    if (value instanceof JsonString text) {
      return Optional.of(TextNormalizer.normalize(text.getString()));
    }
    violations.add(name, "api.not-text");
    return Optional.empty();
  }

  private <E extends Enum<E>> E constant(String name, Class<E> type, E fallback) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return fallback;
    }
    for (E constant : type.getEnumConstants()) {
      if (ApiJson.name(constant).equals(value.get().toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    violations.add(
        name,
        "api.not-one-of",
        Arrays.stream(type.getEnumConstants())
            .map(ApiJson::name)
            .collect(Collectors.joining(", ")));
    return fallback;
  }
}
