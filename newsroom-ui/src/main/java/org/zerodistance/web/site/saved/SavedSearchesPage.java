package org.zerodistance.web.site.saved;

import java.util.List;
import java.util.Map;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.search.savedsearches.Cadence;
import org.zerodistance.search.savedsearches.SavedMatchRow;
import org.zerodistance.search.savedsearches.SavedSearchRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The person's saved searches with their newest matches.
 *
 * @param boards by slug, for the names of boards in filters
 * @param stopped whether the person unsubscribed from digests by the link in one
 * @param confirmed whether the account's mail address is confirmed
 */
public record SavedSearchesPage(
    List<SavedSearchView> searches,
    List<Cadence> cadences,
    Map<String, BoardRow> boards,
    boolean stopped,
    boolean confirmed)
    implements HtmlPage {
  public SavedSearchesPage {
    searches = List.copyOf(searches);
    cadences = List.copyOf(cadences);
    boards = Map.copyOf(boards);
  }

  /** A search; {@code feed} is the full address of its private feed. */
  public record SavedSearchView(SavedSearchRow row, List<SavedMatchRow> matches, String feed) {
    public SavedSearchView {
      matches = List.copyOf(matches);
    }
  }
}
