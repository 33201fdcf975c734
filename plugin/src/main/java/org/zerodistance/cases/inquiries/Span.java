package org.zerodistance.cases.inquiries;

import java.util.List;

/**
 * A part of a text to be blacked out: UTF-16 positions, {@code from} inclusive, {@code to}
 * exclusive.
 *
 * @param reason the kind of data, such as {@code mobile} or {@code name}
 */
public record Span(Field field, int from, int to, String reason) {
  /** Stands for each character that is blacked out. */
  public static final char BLACK = '█';

  /** The fields that may contain spans. */
  public enum Field {
    TITLE,
    BODY,
    PLACE
  }

  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no span: " + from + " to " + to);
    }
  }

  /** The text with a █ for each character in a span of that field; spans past the end are cut. */
  public static String blacken(String text, Field field, List<Span> spans) {
    if (text == null) {
      return null;
    }
    StringBuilder black = new StringBuilder(text);
    for (Span span : spans) {
      if (span.field() == field) {
        for (int i = span.from(); i < Math.min(span.to(), text.length()); i++) {
          if (text.charAt(i) != '\n') {
            black.setCharAt(i, BLACK);
          }
        }
      }
    }
    return black.toString();
  }
}
