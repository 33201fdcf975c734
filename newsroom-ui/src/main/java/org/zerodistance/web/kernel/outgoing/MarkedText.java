package org.zerodistance.web.kernel.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.zerodistance.foundation.personaldata.PersonalDataConfirmations.MarkedPart;
import org.zerodistance.foundation.personaldata.PersonalDataMark;

/**
 * A text with its marked places.
 *
 * @param runs the text in pieces; joined they are the text
 */
public record MarkedText(String field, List<TextRun> runs, List<MarkedPart> parts) {
  /**
   * A piece of text.
   *
   * @param kind the kind of personal data; empty for text without
   */
  public record TextRun(String text, String kind) {}

  /** The characters shown around a mark of a long text. */
  private static final int AROUND = 60;

  public MarkedText {
    runs = List.copyOf(runs);
    parts = List.copyOf(parts);
  }

  static MarkedText of(OutgoingText outgoing, List<PersonalDataMark> marks) {
    String text = outgoing.text();
    List<TextRun> runs = new ArrayList<>();
    List<MarkedPart> parts = new ArrayList<>();
    int at = 0;
    for (PersonalDataMark mark : marks) {
      between(runs, text.substring(at, mark.from()), at == 0, false);
      String words = text.substring(mark.from(), mark.to());
      runs.add(new TextRun(words, mark.kind().code()));
      parts.add(new MarkedPart(mark.kind(), words));
      at = mark.to();
    }
    between(runs, text.substring(at), at == 0, true);
    return new MarkedText(outgoing.field(), runs, parts);
  }

  /** Leaves out what is far from every mark. */
  private static void between(List<TextRun> runs, String text, boolean first, boolean last) {
    if (text.isEmpty()) {
      return;
    }
    String head = first ? "" : text.substring(0, Math.min(text.length(), AROUND));
    String tail = last ? "" : text.substring(Math.max(0, text.length() - AROUND));
    boolean whole = text.length() <= head.length() + tail.length();
    runs.add(new TextRun(whole ? text : head + "…" + tail, ""));
  }

  /** The kinds that were found. */
  public List<String> kinds() {
    return parts.stream().map(part -> part.kind().code()).distinct().toList();
  }
}
