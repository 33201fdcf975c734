package org.zerodistance.searching;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param facets the most frequent values first
 * @param next the cursor of the next page, when there is one
 * @param limited true when the index cannot be asked and only newest ones are listed; then there
 *     are no facets and {@code total} counts the hits of this page alone
 */
public record SearchAnswer(
    long total,
    List<SearchHit> hits,
    Map<Facet, List<Facet.Count>> facets,
    Optional<String> next,
    boolean limited) {
  public SearchAnswer {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  public List<Facet.Count> facet(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }
}
