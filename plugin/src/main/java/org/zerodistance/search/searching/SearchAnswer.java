package org.zerodistance.search.searching;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a search.
 *
 * @param facets the most frequent values first
 * @param next the cursor of the next page, when there is one
 * @param limited true when the index is unavailable and only the newest matches are listed; then
 *     there are no facets and {@code total} counts only the hits of this page
 * @param meant a suggested correction, when nothing was found
 */
public record SearchAnswer(
    long total,
    List<SearchHit> hits,
    Map<Facet, List<Facet.Count>> facets,
    Optional<String> next,
    boolean limited,
    Optional<String> meant) {
  public SearchAnswer {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  public SearchAnswer(
      long total,
      List<SearchHit> hits,
      Map<Facet, List<Facet.Count>> facets,
      Optional<String> next,
      boolean limited) {
    this(total, hits, facets, next, limited, Optional.empty());
  }

  public SearchAnswer meaning(Optional<String> other) {
    return new SearchAnswer(total, hits, facets, next, limited, other);
  }

  public List<Facet.Count> facet(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }
}
