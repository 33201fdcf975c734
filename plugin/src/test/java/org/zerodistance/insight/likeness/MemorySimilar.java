package org.zerodistance.insight.likeness;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/** Finds similar cases in memory by the number of common pairs of characters. */
public final class MemorySimilar implements SimilarIndex {
  private final Map<String, SearchDocument> documents = new ConcurrentHashMap<>();
  private volatile boolean away;

  /** Simulates an unavailable server, or ends the simulation. */
  public void away(boolean now) {
    away = now;
  }

  public void write(List<SearchDocument> written) {
    for (SearchDocument document : written) {
      documents.merge(
          document.key(), document, (old, now) -> now.version() >= old.version() ? now : old);
    }
  }

  @Override
  public boolean available() {
    return !away;
  }

  @Override
  public List<InquiryId> near(SimilarQuery query) {
    if (away) {
      throw new IndexUnavailable("away");
    }
    Set<String> queryPairs = pairs(query.title() + "\n" + query.body());
    return documents.values().stream()
        .filter(d -> d.type() == SearchType.INQUIRY && d.content().isPresent())
        .filter(d -> !query.except().equals(Optional.of(new InquiryId(d.id()))))
        .filter(d -> shared(d, queryPairs) > 2 || names(d, query))
        .sorted(Comparator.comparingLong((SearchDocument d) -> shared(d, queryPairs)).reversed())
        .limit(query.limit())
        .map(d -> new InquiryId(d.id()))
        .toList();
  }

  private static long shared(SearchDocument document, Set<String> queryPairs) {
    return pairs(text(document)).stream().filter(queryPairs::contains).count();
  }

  private static boolean names(SearchDocument document, SimilarQuery query) {
    return query.place().filter(p -> !p.isBlank() && text(document).contains(p)).isPresent();
  }

  private static String text(SearchDocument document) {
    SearchDocument.DocumentContent documentContent = document.content().orElseThrow();
    return documentContent.title() + "\n" + documentContent.body();
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      String pair = text.substring(i, i + 2);
      if (pair.codePoints().allMatch(Character::isLetterOrDigit)) {
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
