package org.zerodistance.web.desk.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.moderation.PersonalData;
import org.zerodistance.web.kernel.pages.Form;

/**
 * The passages of a text that are or can be blacked out: those that are now, those found
 * automatically, those marked by the moderator, and all occurrences of words that the moderator
 * wrote down.
 *
 * @param texts the text of each field; that of a remark is the body
 */
public record RedactionMarks(Map<Span.Field, String> texts, List<TextMark> marks) {
  private static final String BY_HAND = "by_hand";

  public RedactionMarks {
    texts = Map.copyOf(texts);
    marks = List.copyOf(marks);
  }

  /** Of an inquiry before its admission; in a new form all that was found is chosen. */
  static RedactionMarks of(CaseView seen, Form form) {
    List<Span> found = PersonalData.in(seen);
    return of(textsOf(seen), found, found, form);
  }

  /**
   * Of a text that is public already.
   *
   * @param now what is blacked out now, chosen in a new form
   */
  public static RedactionMarks of(
      Map<Span.Field, String> texts, List<Span> now, CaseView seen, Form form) {
    List<Span> found = new ArrayList<>();
    texts.forEach((field, text) -> found.addAll(PersonalData.in(field, text, seen.withheld())));
    return of(texts, now, found, form);
  }

  /** What is found in a remark, an answer or joined words about the case; nothing is chosen. */
  static RedactionMarks inRemark(String remark, CaseView seen) {
    Map<Span.Field, String> texts = Map.of(Span.Field.BODY, remark);
    return marked(
        texts,
        Set.copyOf(PersonalData.in(Span.Field.BODY, remark, seen.withheld())),
        Set.<Span>of());
  }

  private static RedactionMarks of(
      Map<Span.Field, String> texts, List<Span> first, List<Span> found, Form form) {
    Set<Span> chosen = new LinkedHashSet<>(form.flag("marked") ? List.of() : first);
    form.list("span").stream()
        .flatMap(value -> TextMark.parse(value).stream())
        .filter(span -> span.to() <= text(texts, span.field()).length())
        .forEach(chosen::add);
    form.text("also").lines().forEach(line -> chosen.addAll(named(texts, line)));
    Set<Span> all = new LinkedHashSet<>(first);
    all.addAll(chosen);
    found.stream()
        .filter(span -> all.stream().noneMatch(known -> overlap(known, span)))
        .toList()
        .forEach(all::add);
    return marked(texts, all, chosen);
  }

  private static RedactionMarks marked(
      Map<Span.Field, String> texts, Set<Span> all, Set<Span> chosen) {
    return new RedactionMarks(
        texts,
        all.stream()
            .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::from))
            .map(
                span ->
                    new TextMark(
                        span,
                        text(texts, span.field()).substring(span.from(), span.to()),
                        chosen.contains(span)))
            .toList());
  }

  private static boolean overlap(Span one, Span other) {
    return one.field() == other.field() && one.from() < other.to() && other.from() < one.to();
  }

  static Map<Span.Field, String> textsOf(CaseView seen) {
    return Map.of(
        Span.Field.TITLE,
        seen.title(),
        Span.Field.BODY,
        seen.body(),
        Span.Field.PLACE,
        seen.place().orElse(""));
  }

  /** Whether words that the moderator wrote down occur nowhere. */
  public static boolean isNowhere(Map<Span.Field, String> texts, String words) {
    return words
        .lines()
        .filter(line -> occurrences(texts, line.strip()).isEmpty())
        .flatMap(RedactionMarks::pieces)
        .anyMatch(piece -> occurrences(texts, piece).isEmpty());
  }

  /** All occurrences of a line, or, if it is nowhere as a whole, of its words. */
  private static List<Span> named(Map<Span.Field, String> texts, String line) {
    List<Span> whole = occurrences(texts, line.strip());
    return whole.isEmpty()
        ? pieces(line).flatMap(piece -> occurrences(texts, piece).stream()).toList()
        : whole;
  }

  private static Stream<String> pieces(String line) {
    return Arrays.stream(line.split("[,，、;；]"))
        .map(String::strip)
        .filter(piece -> !piece.isEmpty());
  }

  private static List<Span> occurrences(Map<Span.Field, String> texts, String wanted) {
    List<Span> spans = new ArrayList<>();
    if (wanted.isEmpty()) {
      return spans;
    }
    texts.forEach(
        (field, text) -> {
          for (int at = text.indexOf(wanted);
              at >= 0;
              at = text.indexOf(wanted, at + wanted.length())) {
            spans.add(new Span(field, at, at + wanted.length(), BY_HAND));
          }
        });
    return spans;
  }

  private static String text(Map<Span.Field, String> texts, Span.Field field) {
    return texts.getOrDefault(field, "");
  }

  /** The fields that have words, in the order of the page. */
  public List<String> fields() {
    return texts.entrySet().stream()
        .filter(field -> !field.getValue().isBlank())
        .map(Map.Entry::getKey)
        .sorted()
        .map(field -> field.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The passages to black out. */
  public List<Span> spans() {
    return marks.stream().filter(TextMark::on).map(TextMark::span).toList();
  }

  /** A piece of text that is one mark or contains none. */
  public record MarkRun(String text, TextMark mark) {}

  /** The field's text split into runs; joined they are exactly the text. */
  public List<MarkRun> runs(String field) {
    Span.Field wanted = field(field);
    String text = text(texts, wanted);
    TextMark[] owner = new TextMark[text.length()];
    for (TextMark textMark : marks) {
      if (textMark.span().field() == wanted) {
        for (int i = textMark.span().from(); i < textMark.span().to(); i++) {
          owner[i] = owner[i] == null || textMark.on() ? textMark : owner[i];
        }
      }
    }
    List<MarkRun> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || !Objects.equals(owner[i], owner[i - 1])) {
        runs.add(new MarkRun(text.substring(from, i), owner[from]));
        from = i;
      }
    }
    return runs;
  }

  /** The field as it will be published. */
  public String black(String field) {
    return Span.blacken(text(texts, field(field)), field(field), spans());
  }

  private static Span.Field field(String name) {
    return Span.Field.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
