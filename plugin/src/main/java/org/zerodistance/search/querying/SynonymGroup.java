package org.zerodistance.search.querying;

import java.util.Arrays;
import java.util.List;

/** Words that mean the same, as an administrator wrote them: with commas between. */
public record SynonymGroup(SynonymId id, String words, int version) {
  /** One by one; any comma or the Chinese list mark separates. */
  public List<String> list() {
    return split(words);
  }

  static List<String> split(String words) {
    return Arrays.stream(words.split("[,，、;；\\n]"))
        .map(word -> word.strip().replaceAll("\\s+", " "))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
