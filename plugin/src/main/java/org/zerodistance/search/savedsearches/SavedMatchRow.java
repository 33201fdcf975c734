package org.zerodistance.search.savedsearches;

import java.time.Instant;
import org.zerodistance.search.searching.SearchType;

/** Something that was found for a saved search and that everybody may still see. */
public record SavedMatchRow(
    long id, SavedSearchId searchId, SearchType type, long number, String title, Instant foundAt) {
  /** The address of its page, without the host. */
  public String path() {
    return switch (type) {
      case INQUIRY -> "/inquiries/" + number;
      case STORY -> "/stories/" + number;
      case DOSSIER -> "/dossiers/" + number;
    };
  }
}
