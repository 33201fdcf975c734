package org.zerodistance.search.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.zerodistance.cases.inquiries.Kind;

/**
 * An index with a separate board for each test, so that tests do not see each other's documents.
 */
interface OwnBoard {
  AtomicLong IDS = new AtomicLong(System.nanoTime() / 1_000);
  Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  SearchIndex index();

  /** Returns when all written documents can be found. */
  void settle();

  /** The board of the current test. */
  String board();

  default SearchAnswer search(String text) {
    return index().search(query(text));
  }

  default SearchQuery query(String text) {
    return SearchQuery.of(text).within(filter(Optional.empty(), Optional.empty()));
  }

  default SearchFilter filter(Optional<Kind> kind, Optional<SearchState> state) {
    return new SearchFilter(
        Optional.empty(),
        Optional.of(board()),
        kind,
        Optional.empty(),
        state,
        Optional.empty(),
        Optional.empty());
  }

  default List<String> titles(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> Highlight.join(hit.title())).toList();
  }

  default void write(DocumentBuilder... drafts) {
    assertThat(index().write(List.of(drafts).stream().map(DocumentBuilder::document).toList()))
        .isEmpty();
    settle();
  }

  default DocumentBuilder inquiry() {
    return new DocumentBuilder(SearchType.INQUIRY, IDS.incrementAndGet(), board());
  }

  default DocumentBuilder story() {
    return new DocumentBuilder(SearchType.STORY, IDS.incrementAndGet(), board());
  }
}
