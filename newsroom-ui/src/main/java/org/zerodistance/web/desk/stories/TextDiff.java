package org.zerodistance.web.desk.stories;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The difference of two texts, word by word; a Chinese character counts as a word. */
final class TextDiff {
  /** A part of the text: {@code same}, {@code gone} or {@code new}. */
  public record DiffPiece(String kind, String text) {}

  private static final Pattern WORD =
      Pattern.compile("\\n|[ \\t]+|\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|.", Pattern.DOTALL);

  private TextDiff() {}

  static List<DiffPiece> of(String before, String after) {
    List<String> from = words(before);
    List<String> to = words(after);
    List<DiffPiece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
      int start = delta.getSource().getPosition();
      add(pieces, "same", from.subList(at, start));
      add(pieces, "gone", delta.getSource().getLines());
      add(pieces, "new", delta.getTarget().getLines());
      at = start + delta.getSource().size();
    }
    add(pieces, "same", from.subList(at, from.size()));
    return List.copyOf(pieces);
  }

  private static void add(List<DiffPiece> pieces, String kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new DiffPiece(kind, String.join("", words)));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
