package org.zerodistance.search.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicRow;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * Suggests words, boards, topics and titles during typing, in characters or in pinyin. Empty while
 * the index is unavailable.
 */
@Dependent
public class Suggestions {
  private static final int LONGEST = 40;
  private static final int MOST_NAMES = 3;

  private final Instance<SearchIndex> index;
  private final BoardDirectory boards;
  private final TopicTree topics;
  private final Meters meters;

  @Inject
  Suggestions(
      @Default Instance<SearchIndex> index,
      BoardDirectory boards,
      TopicTree topics,
      Meters meters) {
    this.index = index;
    this.boards = boards;
    this.topics = topics;
    this.meters = meters;
  }

  /**
   * @param typed so far; there are no suggestions for an empty or a very long text
   * @param lang of the boards' names
   */
  public List<Suggestion> suggest(String typed, String lang) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    long begun = System.nanoTime();
    Optional<List<Suggestion>> found = byIndex(text, lang);
    meters.suggestion(
        found.isPresent() ? Meters.SearchResult.INDEX : Meters.SearchResult.LIMITED,
        System.nanoTime() - begun);
    return found.orElse(List.of());
  }

  private Optional<List<Suggestion>> byIndex(String text, String lang) {
    if (!index.isResolvable() || !index.get().available()) {
      return Optional.empty();
    }
    Map<String, Suggestion> named = named(lang);
    try {
      SuggestionList suggestionList = index.get().suggest(text, List.copyOf(named.keySet()));
      List<Suggestion> offered = new ArrayList<>();
      suggestionList.words().forEach(words -> offered.add(search(Suggestion.Sort.WORDS, words)));
      for (Suggestion.Sort sort : List.of(Suggestion.Sort.BOARD, Suggestion.Sort.TOPIC)) {
        suggestionList.names().stream()
            .map(named::get)
            .filter(suggestion -> suggestion.sort() == sort)
            .limit(MOST_NAMES)
            .forEach(offered::add);
      }
      for (SuggestionList.Title title : suggestionList.titles()) {
        offered.add(new Suggestion(Suggestion.Sort.TITLE, title.title(), title.path()));
      }
      return Optional.of(List.copyOf(offered));
    } catch (IndexUnavailable silent) {
      return Optional.empty();
    }
  }

  /** Boards and topics by their names; of equal names the first. */
  private Map<String, Suggestion> named(String lang) {
    Map<String, Suggestion> named = new LinkedHashMap<>();
    for (BoardRow board : boards.open()) {
      named.putIfAbsent(
          board.nameIn(lang),
          new Suggestion(Suggestion.Sort.BOARD, board.nameIn(lang), "/boards/" + board.slug()));
    }
    for (TopicRow topic : topics.all()) {
      named.putIfAbsent(
          topic.name(),
          new Suggestion(
              Suggestion.Sort.TOPIC, topic.path(), "/search?topic=" + encoded(topic.path())));
    }
    return named;
  }

  private static Suggestion search(Suggestion.Sort sort, String words) {
    return new Suggestion(sort, words, "/search?q=" + encoded(words));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
