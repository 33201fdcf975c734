package org.zerodistance.quickstart.bench.city;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with gaps: {@code {3-40}} is a number, {@code {one|other}} a choice, {@code {road}} a
 * word of {@link TemplateValues}.
 */
record SentenceTemplate(List<Part> parts) {
  /** A fixed text, or a gap that is filled each time. */
  @FunctionalInterface
  interface Part {
    void write(StringBuilder to, TemplateValues slots, SeededRandom random);
  }

  static SentenceTemplate of(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        parts.add(literal(text.substring(at)));
        break;
      }
      int close = closing(text, open);
      if (open > at) {
        parts.add(literal(text.substring(at, open)));
      }
      parts.add(gap(text.substring(open + 1, close)));
      at = close + 1;
    }
    return new SentenceTemplate(List.copyOf(parts));
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("an open brace in: " + text);
  }

  /** The choices of a gap; a choice may have gaps of its own. */
  private static List<SentenceTemplate> choices(String content) {
    List<SentenceTemplate> choices = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '|' && depth == 0) {
        choices.add(of(content.substring(from, i)));
        from = i + 1;
      }
    }
    choices.add(of(content.substring(from)));
    return List.copyOf(choices);
  }

  private static Part literal(String text) {
    return (to, slots, random) -> to.append(text);
  }

  private static Part gap(String content) {
    if (content.contains("|")) {
      List<SentenceTemplate> choices = choices(content);
      return (to, slots, random) -> random.one(choices).write(to, slots, random);
    }
    if (content.matches("[0-9]+-[0-9]+")) {
      String[] ends = content.split("-", -1);
      int low = Integer.parseInt(ends[0]);
      int high = Integer.parseInt(ends[1]);
      // A range such as 00-16 stands for the last digits of a year.
      String form = ends[0].startsWith("0") ? "%02d" : "%d";
      return (to, slots, random) -> to.append(String.format(form, random.between(low, high)));
    }
    if (content.matches("[0-9]+") || content.matches("\\p{IsHan}+")) {
      return literal(content);
    }
    TemplateValues.Word word =
        TemplateValues.Word.valueOf(content.toUpperCase(java.util.Locale.ROOT));
    return (to, slots, random) -> to.append(slots.say(word, random));
  }

  void write(StringBuilder to, TemplateValues slots, SeededRandom random) {
    for (Part part : parts) {
      part.write(to, slots, random);
    }
  }

  String say(TemplateValues slots, SeededRandom random) {
    StringBuilder text = new StringBuilder();
    write(text, slots, random);
    return text.toString();
  }
}
