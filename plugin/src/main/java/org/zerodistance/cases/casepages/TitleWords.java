package org.zerodistance.cases.casepages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a title must say to be found without the index. Every word that was typed must stand in it;
 * where no title has them all, most pairs of neighbouring characters must, since Chinese is typed
 * without gaps. Operators of the search language are left out.
 *
 * @param words of letters and digits alone, in lower case
 * @param pairs of characters, where the text is long enough for pairs to narrow the search; else
 *     empty
 */
public record TitleWords(List<String> words, List<String> pairs) {
  private static final int MOST_WORDS = 6;
  private static final int MOST_PAIRS = 12;
  private static final int FEWEST_PAIRS = 3;

  /** {@code board:roads}, {@code -公园} and quotation marks. */
  private static final Pattern OPERATORS =
      Pattern.compile("(?<![^\\s])(-\\S+|[a-z]+[:：]\\S*)|[\"“”「」]");

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  public TitleWords {
    words = List.copyOf(words);
    pairs = List.copyOf(pairs);
  }

  /** Reads what somebody typed; may come out empty. */
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

  /** A Latin word is one thing; only what is written without gaps is taken apart. */
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

  /** So many of the pairs must stand in a title: two of three. */
  int leastPairs() {
    return (pairs.size() * 2 + 2) / 3;
  }
}
