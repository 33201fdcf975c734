package org.zerodistance.foundation.personaldata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of the finder over one part of the corpus: 5,000 texts with personal data, 250 for
 * each disguise, and 10,000 clean sentences.
 *
 * @param found for each disguise the number of texts whose data is wholly marked with its kind's
 *     marks
 * @param missed examples of what was not found
 * @param falseMarks the clean sentences with a mark
 */
record MarkQuality(
    String part, Map<Disguise, Integer> found, List<String> missed, List<String> falseMarks) {
  static final int EACH = 250;
  static final int CLEAN = 10_000;
  private static final char SLOT_FROM = '‹';
  private static final Pattern SLOT = Pattern.compile("‹([a-z]*)›");

  MarkQuality {
    found = Map.copyOf(found);
    missed = List.copyOf(missed);
    falseMarks = List.copyOf(falseMarks);
  }

  static MarkQuality of(CorpusPart part) {
    Draw draw = new Draw(part.seed());
    Map<Disguise, Integer> found = new EnumMap<>(Disguise.class);
    List<String> missed = new ArrayList<>();
    for (Disguise disguise : Disguise.values()) {
      int count = 0;
      for (int i = 0; i < EACH; i++) {
        String around = draw.of(part.around(disguise.kind()));
        String written = part.written(disguise, draw);
        int from = around.indexOf(SLOT_FROM);
        String text = around.replace("‹›", written);
        if (covers(PersonalDataFinder.in(text), from, from + written.length())) {
          count++;
        } else {
          missed.add(disguise.label() + ": " + text.replace("\n", "⏎"));
        }
      }
      found.put(disguise, count);
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < CLEAN; i++) {
      String text = clean(part, draw);
      List<PersonalDataMark> marks = PersonalDataFinder.in(text);
      if (!marks.isEmpty()) {
        PersonalDataMark mark = marks.get(0);
        wrong.add(mark.kind() + " " + text.substring(mark.from(), mark.to()) + ": " + text);
      }
    }
    return new MarkQuality(part.name(), found, missed, wrong);
  }

  private static String clean(CorpusPart part, Draw draw) {
    Matcher slot = SLOT.matcher(draw.of(part.clean()));
    return slot.replaceAll(m -> Matcher.quoteReplacement(part.value(m.group(1), draw)));
  }

  /** Whether one mark covers the data and little else. */
  private static boolean covers(List<PersonalDataMark> marks, int from, int to) {
    return marks.stream()
        .anyMatch(m -> m.from() <= from && m.to() >= to && m.to() - m.from() <= to - from + 4);
  }

  double recall() {
    int all = found.values().stream().mapToInt(Integer::intValue).sum();
    return (double) all / (EACH * Disguise.values().length);
  }

  double recall(Disguise disguise) {
    return (double) found.get(disguise) / EACH;
  }

  double falseRate() {
    return (double) falseMarks.size() / CLEAN;
  }
}
