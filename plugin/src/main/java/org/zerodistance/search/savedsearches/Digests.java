package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.zerodistance.foundation.sql.HouseZone;

/** Notes digests that are due. A digest without anything new is none. */
@Dependent
public class Digests {
  private static final int MOST = 200;

  private final SavedSearches searches;
  private final DigestTaking taking;

  @Inject
  Digests(SavedSearches searches, DigestTaking taking) {
    this.searches = searches;
    this.taking = taking;
  }

  /**
   * Each digest in a transaction of its own, so that one that fails holds up no other.
   *
   * @return how many are on their way
   */
  public int send() {
    int sent = 0;
    List<SavedSearches.SearchDue> due = searches.due(MOST);
    for (SavedSearches.SearchDue one : due) {
      sent += taking.take(one) ? 1 : 0;
    }
    return sent;
  }

  /** The transaction of one digest. */
  @Dependent
  public static class DigestTaking {
    private final SavedSearches searches;
    private final HouseZone zone;
    private final Clock clock;
    private final Event<DigestDue> due;

    @Inject
    DigestTaking(SavedSearches searches, HouseZone zone, Clock clock, Event<DigestDue> due) {
      this.searches = searches;
      this.zone = zone;
      this.clock = clock;
      this.due = due;
    }

    /** False when another node was faster, or nothing is to be told. */
    @Transactional
    public boolean take(SavedSearches.SearchDue one) {
      Instant now = clock.instant();
      Instant next = one.mail().after(now, zone.get()).orElseThrow();
      if (!searches.take(one, next) || searches.tell(one, now) == 0) {
        return false;
      }
      due.fire(new DigestDue(one.personId(), now));
      return true;
    }
  }
}
