package org.zerodistance.web.desk.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.moderation.PersonalData;
import org.zerodistance.web.kernel.pages.Form;

/**
 * The redactions of a case: spans found automatically, spans marked by the moderator, and words
 * named by the moderator. Of a remark, the spans found automatically.
 *
 * @param texts the text of each field; that of a remark is the body
 */
public record RedactionMarks(Map<Span.Field, String> texts, List<TextMark> marks) {
  private static final String BY_HAND = "by_hand";

  public RedactionMarks {
    texts = Map.copyOf(texts);
    marks = List.copyOf(marks);
  }

  static RedactionMarks of(CaseView seen, Form form) {
    return of(
        Map.of(
            Span.Field.TITLE,
            seen.title(),
            Span.Field.BODY,
            seen.body(),
            Span.Field.PLACE,
            seen.place().orElse("")),
        PersonalData.in(seen),
        form);
  }

  /** What is found in a remark, an answer or joined words about the case; nothing is chosen. */
  static RedactionMarks inRemark(String remark, CaseView seen) {
    return new RedactionMarks(
        Map.of(Span.Field.BODY, remark),
        PersonalData.in(Span.Field.BODY, remark, seen.withheld()).stream()
            .map(span -> new TextMark(span, remark.substring(span.from(), span.to()), false))
            .toList());
  }

  /** In a new form all spans that were found automatically are marked. */
  private static RedactionMarks of(Map<Span.Field, String> texts, List<Span> found, Form form) {
    boolean fresh = !form.flag("marked");
    Set<Span> chosen = new LinkedHashSet<>(fresh ? found : List.of());
    form.list("span").stream()
        .flatMap(value -> TextMark.parse(value).stream())
        .filter(span -> span.to() <= text(texts, span.field()).length())
        .forEach(chosen::add);
    chosen.addAll(named(texts, form.text("also")));
    Set<Span> all = new LinkedHashSet<>(found);
    all.addAll(chosen);
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

  /** All occurrences of the words; words are separated by line ends, commas or blanks. */
  private static List<Span> named(Map<Span.Field, String> texts, String words) {
    List<Span> spans = new ArrayList<>();
    for (String word : words.split("[\\n,，、;；]")) {
      String wanted = word.strip();
      if (wanted.isEmpty()) {
        continue;
      }
      for (Span.Field field : Span.Field.values()) {
        String text = text(texts, field);
        for (int at = text.indexOf(wanted);
            at >= 0;
            at = text.indexOf(wanted, at + wanted.length())) {
          spans.add(new Span(field, at, at + wanted.length(), BY_HAND));
        }
      }
    }
    return spans;
  }

  private static String text(Map<Span.Field, String> texts, Span.Field field) {
    return texts.getOrDefault(field, "");
  }

  /** The spans to redact. */
  List<Span> spans() {
    return marks.stream().filter(TextMark::on).map(TextMark::span).toList();
  }

  /** A piece of text that is one mark or contains none. */
  public record MarkRun(String text, TextMark mark) {}

  /** The field's text split into runs; joined they are exactly the text. */
  public List<MarkRun> runs(String field) {
    Span.Field wanted = Span.Field.valueOf(field.toUpperCase(java.util.Locale.ROOT));
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
    Span.Field wanted = Span.Field.valueOf(field.toUpperCase(java.util.Locale.ROOT));
    return Span.blacken(text(texts, wanted), wanted, spans());
  }
}
