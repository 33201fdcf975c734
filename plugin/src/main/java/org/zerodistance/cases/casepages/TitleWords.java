package org.zerodistance.cases.casepages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The conditions on a title for a search without the search index. A title must contain every word
 * of the query; when no title does, it must contain most pairs of neighbouring characters, because
 * Chinese is written without spaces. Operators of the search language are left out.
 *
 * @param words words of letters and digits only, in lower case
 * @param pairs pairs of neighbouring characters, when the text is long enough for them to narrow
 *     the search; otherwise empty
 */
public record TitleWords(List<String> words, List<String> pairs) {
  private static final int MOST_WORDS = 6;
  private static final int MOST_PAIRS = 12;
  private static final int FEWEST_PAIRS = 3;

  /** Matches {@code board:roads}, {@code -公园} and quotation marks. */
  private static final Pattern OPERATORS =
      Pattern.compile("(?<![^\\s])(-\\S+|[a-z]+[:：]\\S*)|[\"“”「」]");

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  public TitleWords {
    words = List.copyOf(words);
    pairs = List.copyOf(pairs);
  }

  /** Parses the text of a query; the result may be empty. */
  public static TitleWords of(String typed) {
    String plain = OPERATORS.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(" ");
    List<String> words = new ArrayList<>();
    Set<String> pairs = new LinkedHashSet<>();
    for (String word : GAPS.split(plain, 0)) {
      if (!word.isEmpty() && words.size() < MOST_WORDS && !words.contains(word)) {
        words.add(word);
        addPairs(word, pairs);
      }
    }
    return new TitleWords(
        words, pairs.size() < FEWEST_PAIRS ? List.of() : pairs.stream().limit(MOST_PAIRS).toList());
  }

  /** A word in Latin letters stays whole; only text written without spaces is split. */
  private static void addPairs(String word, Set<String> pairs) {
    int[] characters = word.codePoints().toArray();
    for (int i = 0; i + 1 < characters.length; i++) {
      if (Character.isIdeographic(characters[i]) && Character.isIdeographic(characters[i + 1])) {
        pairs.add(new String(characters, i, 2));
      }
    }
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The number of pairs that a title must contain: two thirds of them. */
  int leastPairs() {
    return (pairs.size() * 2 + 2) / 3;
  }
}
