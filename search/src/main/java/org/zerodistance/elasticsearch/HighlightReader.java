package org.zerodistance.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import org.zerodistance.search.searching.Highlight;

/**
 * Splits highlighted text into marked and unmarked parts. The marks are code points that no text
 * can contain, so that user input cannot imitate them.
 */
final class HighlightReader {
  static final String BEGIN = "\uFDD0";
  static final String END = "\uFDD1";
  private static final Highlight GAP = new Highlight(" … ", false);

  private HighlightReader() {}

  static boolean isMarked(String text) {
    return text.contains(BEGIN);
  }

  /** The passages in order, with a gap between them. */
  static List<Highlight> passages(List<String> passages) {
    List<Highlight> pieces = new ArrayList<>();
    for (String passage : passages) {
      if (!pieces.isEmpty()) {
        pieces.add(GAP);
      }
      pieces.addAll(pieces(passage.strip().replaceAll("\\s+", " ")));
    }
    return pieces;
  }

  /** Adjacent marked parts, which overlapping pairs of characters produce, are merged. */
  static List<Highlight> pieces(String text) {
    List<Highlight> pieces = new ArrayList<>();
    String joined = text.replace(END + BEGIN, "");
    int at = 0;
    while (at < joined.length()) {
      int begin = joined.indexOf(BEGIN, at);
      int end = begin < 0 ? -1 : joined.indexOf(END, begin);
      if (end < 0) {
        add(pieces, joined.substring(at), false);
        break;
      }
      add(pieces, joined.substring(at, begin), false);
      add(pieces, joined.substring(begin + 1, end), true);
      at = end + 1;
    }
    return pieces;
  }

  private static void add(List<Highlight> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Highlight(text, marked));
    }
  }
}
