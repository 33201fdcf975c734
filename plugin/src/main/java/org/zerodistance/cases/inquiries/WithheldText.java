package org.zerodistance.cases.inquiries;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as one viewer reads it, with the parts that are withheld from the public told apart. A
 * redaction keeps the length, see {@link Span#blacken}; of a text that differs otherwise, the whole
 * counts as withheld.
 *
 * @param text what the viewer reads
 * @param inPublic what the public reads
 */
public record WithheldText(String text, String inPublic) {
  private static final char BLACK = '█';

  /** A run of the text. */
  public record Piece(String text, boolean withheld) {}

  public static WithheldText of(String text, String inPublic) {
    return new WithheldText(text == null ? "" : text, inPublic == null ? "" : inPublic);
  }

  /** Whether the viewer reads words that the public does not. */
  public boolean withheld() {
    return !text.equals(inPublic);
  }

  /** The whole text in runs. */
  public List<Piece> pieces() {
    return pieces(0, text.length());
  }

  /** The runs of each line. */
  public List<List<Piece>> lines() {
    List<List<Piece>> lines = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      lines.add(pieces(from, to));
      from = to + 1;
    }
    return lines;
  }

  private List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int begin = from;
    for (int at = from; at < to; at++) {
      if (at > begin && withheldAt(at) != withheldAt(begin)) {
        pieces.add(new Piece(text.substring(begin, at), withheldAt(begin)));
        begin = at;
      }
    }
    if (begin < to) {
      pieces.add(new Piece(text.substring(begin, to), withheldAt(begin)));
    }
    return pieces;
  }

  private boolean withheldAt(int at) {
    return text.length() == inPublic.length()
        ? inPublic.charAt(at) == BLACK && text.charAt(at) != BLACK
        : withheld();
  }
}
