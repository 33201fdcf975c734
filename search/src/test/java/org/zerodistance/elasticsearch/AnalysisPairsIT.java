package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchFilter;
import org.zerodistance.search.searching.SearchQuery;

/**
 * Tests which queries must, and must not, find which texts: each line of {@code analysis-pairs.tsv}
 * is a document on its own board, searched with the product's query.
 */
class AnalysisPairsIT {
  private record Pair(boolean must, String query, String text) {
    @Override
    public String toString() {
      return "“%s” must %sfind “%s”".formatted(query, must ? "" : "not ", text);
    }
  }

  private static final int LEAST = 200;

  private static BareIndex bare;

  @BeforeAll
  static void open() {
    bare = BareIndex.open();
  }

  @AfterAll
  static void close() throws IOException {
    bare.close();
  }

  @Test
  void everyPairIsAsWritten() throws IOException {
    List<Pair> pairs = pairs();
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(LEAST).doesNotHaveDuplicates();
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      documents.add(
          BareIndex.complaint(i + 1, 1, "—", pairs.get(i).text(), List.of("b" + (i + 1))));
    }
    bare.write(documents);

    List<Pair> wrong = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      SearchFilter alone = SearchFilter.NONE.inside(Optional.of("b" + (i + 1)), Optional.empty());
      if (bare.index().search(SearchQuery.of(pair.query()).within(alone)).total()
          != (pair.must() ? 1 : 0)) {
        wrong.add(pair);
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static List<Pair> pairs() throws IOException {
    try (InputStream in = AnalysisPairsIT.class.getResourceAsStream("analysis-pairs.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(parts -> new Pair(parts[0].equals("+"), parts[1], parts[2]))
          .toList();
    }
  }
}
