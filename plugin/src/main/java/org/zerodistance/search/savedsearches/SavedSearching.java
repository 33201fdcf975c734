package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.search.savedsearches.SavedSearchProblem.SavedSearchCode;

/** Saves and deletes a person's searches and changes their mails. */
@Dependent
public class SavedSearching {
  /** The maximum number of saved searches per person. */
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
   * Saves a search; saving it again has no effect.
   *
   * @return false when it was saved already
   * @throws SavedSearchProblem when it is empty, or the person has too many
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

  /** Sets the frequency of mails about new matches; existing matches are not mailed. */
  @Transactional
  public void mail(SavedSearchId id, Cadence cadence, Viewer by) {
    if (searches.mail(id, by.id()).filter(cadence::equals).isPresent()) {
      return;
    }
    required(searches.setMail(id, by.id(), cadence, cadence.after(clock.instant(), zone.get())));
    searches.tellNoMore(id);
  }

  /** Marks all matches so far as seen. */
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
