package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.search.savedsearches.SavedSearchProblem.SavedSearchCode;

/** What people do with the searches they keep. */
@Dependent
public class SavedSearching {
  /** So many searches a person may keep. */
  public static final int MOST = 20;

  private final SavedSearches searches;
  private final HouseZone zone;
  private final Clock clock;

  @Inject
  SavedSearching(SavedSearches searches, HouseZone zone, Clock clock) {
    this.searches = searches;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Keeps a search; keeping it again changes nothing.
   *
   * @return false when it was kept already
   * @throws SavedSearchProblem when it asks for nothing, or the person keeps too many
   */
  @Transactional
  public boolean save(SavedQuery query, Viewer by) {
    if (!query.keepable()) {
      throw new SavedSearchProblem(SavedSearchCode.SAVED_SEARCH_EMPTY);
    }
    if (searches.find(by.id(), query).isPresent()) {
      return false;
    }
    if (searches.count(by.id()) >= MOST) {
      throw new SavedSearchProblem(SavedSearchCode.SAVED_SEARCH_TOO_MANY, MOST);
    }
    return searches.insert(by.id(), query);
  }

  /** Says how often new matches are told by mail; those found so far are not. */
  @Transactional
  public void mail(SavedSearchId id, Cadence cadence, Viewer by) {
    required(searches.setMail(id, by.id(), cadence, cadence.after(clock.instant(), zone.get())));
    searches.tellNoMore(id);
  }

  /** The person has looked at what was found so far. */
  @Transactional
  public void seen(SavedSearchId id, Viewer by) {
    required(searches.seen(id, by.id()));
  }

  @Transactional
  public void delete(SavedSearchId id, Viewer by) {
    required(searches.delete(id, by.id()));
  }

  private static void required(boolean found) {
    if (!found) {
      throw new SavedSearchProblem(SavedSearchCode.SAVED_SEARCH_NOT_FOUND);
    }
  }
}
