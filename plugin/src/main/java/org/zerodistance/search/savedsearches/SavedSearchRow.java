package org.zerodistance.search.savedsearches;

import java.time.Instant;
import java.util.Optional;

/**
 * A saved search in its owner's list.
 *
 * @param fresh the number of matches that the owner has not seen
 * @param newest the time of the latest match
 */
public record SavedSearchRow(
    SavedSearchId id,
    String query,
    Cadence mail,
    Instant createdAt,
    int fresh,
    int found,
    Optional<Instant> newest) {
  /** The query of the search. */
  public SavedQuery saved() {
    return new SavedQuery(query);
  }
}
