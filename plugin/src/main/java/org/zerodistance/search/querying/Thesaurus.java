package org.zerodistance.search.querying;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Adds variants of a query with synonyms. The synonyms are read from the database with every
 * search, so that a change takes effect at once on every node.
 */
@Dependent
public class Thesaurus {
  /** The maximum number of variants; more would make the search slow and its hits vague. */
  private static final int MOST = 8;

  private final Synonyms synonyms;

  @Inject
  Thesaurus(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  public List<SynonymGroup> groups() {
    return synonyms.all();
  }

  /** The same query with variants of its words. */
  public ParsedQuery expand(ParsedQuery parsedQuery) {
    return parsedQuery.words().isEmpty()
        ? parsedQuery
        : parsedQuery.meaning(variants(parsedQuery.words(), synonyms.all()));
  }

  static List<String> variants(String words, List<SynonymGroup> groups) {
    Set<String> variants = new LinkedHashSet<>();
    for (SynonymGroup group : groups) {
      List<String> list = group.list();
      Optional<String> said = said(words, list);
      if (said.isEmpty()) {
        continue;
      }
      // A word replaced by one group may be replaced again by the next.
      List<String> sentences = new ArrayList<>(List.of(words));
      sentences.addAll(variants);
      for (String sentence : sentences) {
        for (String other : list) {
          if (!other.equals(said.get()) && variants.size() < MOST) {
            variants.add(replaced(sentence, said.get(), other));
          }
        }
      }
    }
    variants.remove(words);
    return List.copyOf(variants);
  }

  /** The longest word of the group that occurs in the text: 公交车 rather than 公交. */
  private static Optional<String> said(String words, List<String> group) {
    String folded = words.toLowerCase(Locale.ROOT);
    return group.stream()
        .filter(word -> folded.contains(word.toLowerCase(Locale.ROOT)))
        .max(Comparator.comparingInt(String::length));
  }

  private static String replaced(String sentence, String word, String other) {
    int at = sentence.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
    return at < 0 || at + word.length() > sentence.length()
        ? sentence
        : sentence.substring(0, at) + other + sentence.substring(at + word.length());
  }
}
