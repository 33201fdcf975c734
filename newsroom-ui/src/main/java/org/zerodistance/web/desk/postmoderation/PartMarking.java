package org.zerodistance.web.desk.postmoderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.moderation.PersonalData;
import org.zerodistance.cases.postmoderation.ModeratedPart;
import org.zerodistance.web.desk.moderation.TextMark;
import org.zerodistance.web.kernel.pages.Form;

/**
 * The passages of a part that are or can be blacked out: those that are now, those found
 * automatically, those marked by the moderator, and all occurrences of words that the moderator
 * wrote down.
 */
public record PartMarking(ModeratedPart part, List<TextMark> marks) {
  private static final String BY_HAND = "by_hand";

  public PartMarking {
    marks = List.copyOf(marks);
  }

  /** In a new form the passages that are blacked out now are marked. */
  static PartMarking of(ModeratedPart part, CaseView seen, Form form) {
    boolean fresh = !form.flag("marked");
    Set<Span> chosen = new LinkedHashSet<>(fresh ? part.spans() : List.of());
    form.list("span").stream()
        .flatMap(value -> TextMark.parse(value).stream())
        .filter(span -> span.to() <= text(part, span.field()).length())
        .forEach(chosen::add);
    chosen.addAll(named(part, form.text("also")));
    Set<Span> all = new LinkedHashSet<>(part.spans());
    all.addAll(chosen);
    part.words()
        .forEach(
            (field, text) ->
                PersonalData.in(field, text, seen.withheld()).stream()
                    .filter(found -> all.stream().noneMatch(known -> overlap(known, found)))
                    .toList()
                    .forEach(all::add));
    return new PartMarking(
        part,
        all.stream()
            .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::from))
            .map(
                span ->
                    new TextMark(
                        span,
                        text(part, span.field()).substring(span.from(), span.to()),
                        chosen.contains(span)))
            .toList());
  }

  /** All occurrences of the words in each line. */
  private static List<Span> named(ModeratedPart part, String words) {
    List<Span> spans = new ArrayList<>();
    for (String line : words.split("\\n", -1)) {
      String wanted = line.strip();
      if (!wanted.isEmpty()) {
        part.words()
            .forEach(
                (field, text) -> {
                  for (int at = text.indexOf(wanted);
                      at >= 0;
                      at = text.indexOf(wanted, at + wanted.length())) {
                    spans.add(new Span(field, at, at + wanted.length(), BY_HAND));
                  }
                });
      }
    }
    return spans;
  }

  private static boolean overlap(Span one, Span other) {
    return one.field() == other.field() && one.from() < other.to() && other.from() < one.to();
  }

  private static String text(ModeratedPart part, Span.Field field) {
    return part.words().getOrDefault(field, "");
  }

  /** The fields that have words, in the order of the page. */
  public List<String> fields() {
    return part.words().entrySet().stream()
        .filter(field -> !field.getValue().isBlank())
        .map(field -> field.getKey())
        .sorted()
        .map(field -> field.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The passages to black out. */
  List<Span> spans() {
    return marks.stream().filter(TextMark::on).map(TextMark::span).toList();
  }

  /** Whether the words that the moderator wrote down occur nowhere. */
  static boolean isNowhere(ModeratedPart part, String words) {
    return words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .anyMatch(line -> named(part, line).isEmpty());
  }

  /** A piece of text that is one mark or contains none. */
  public record MarkedRun(String text, TextMark mark) {}

  /** The field's text split into runs; joined they are exactly the text. */
  public List<MarkedRun> runs(String field) {
    Span.Field wanted = Span.Field.valueOf(field.toUpperCase(Locale.ROOT));
    String text = text(part, wanted);
    TextMark[] owner = new TextMark[text.length()];
    for (TextMark mark : marks) {
      if (mark.span().field() == wanted) {
        for (int i = mark.span().from(); i < mark.span().to(); i++) {
          owner[i] = owner[i] == null || mark.on() ? mark : owner[i];
        }
      }
    }
    List<MarkedRun> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || !Objects.equals(owner[i], owner[i - 1])) {
        runs.add(new MarkedRun(text.substring(from, i), owner[from]));
        from = i;
      }
    }
    return runs;
  }
}
