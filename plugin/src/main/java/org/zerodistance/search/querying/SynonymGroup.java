package org.zerodistance.search.querying;

import java.util.Arrays;
import java.util.List;

/** Words with the same meaning, as written by an administrator, separated by commas. */
public record SynonymGroup(SynonymId id, String words, int version) {
  /** The single words; separated by any comma or the Chinese enumeration mark. */
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
