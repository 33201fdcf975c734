package org.zerodistance.search.savedsearches;

import java.time.Instant;
import java.util.Optional;

/**
 * A saved search in its owner's list.
 *
 * @param fresh matches that the owner has not looked at
 * @param newest when something was found last
 */
public record SavedSearchRow(
    SavedSearchId id,
    String query,
    Cadence mail,
    Instant createdAt,
    int fresh,
    int found,
    Optional<Instant> newest) {
  /** What is searched for. */
  public SavedQuery saved() {
    return new SavedQuery(query);
  }
}
