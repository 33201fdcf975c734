package org.zerodistance.search.savedsearches;

import java.time.Instant;
import org.zerodistance.search.searching.SearchType;

/** A match of a saved search that is still public. */
public record SavedMatchRow(
    long id, SavedSearchId searchId, SearchType type, long number, String title, Instant foundAt) {
  /** The path of its page. */
  public String path() {
    return switch (type) {
      case INQUIRY -> "/inquiries/" + number;
      case STORY -> "/stories/" + number;
      case DOSSIER -> "/dossiers/" + number;
    };
  }
}
