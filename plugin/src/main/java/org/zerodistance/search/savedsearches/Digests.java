package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zerodistance.foundation.jobs.TimedJobHandler;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Creates digests that are due, one job per person, so that a failing one does not delay others.
 * Without new matches no digest is created.
 */
@Dependent
public class Digests extends TimedJobHandler<PersonId> {
  /** The kind of the jobs. */
  public static final String KIND = "search-digest";

  private final SavedSearches searches;
  private final DigestTaking taking;

  @Inject
  Digests(SavedSearches searches, DigestTaking taking) {
    super(KIND, "person", Duration.ofSeconds(20), PersonId::new);
    this.searches = searches;
    this.taking = taking;
  }

  @Override
  protected List<PersonId> due(String jobKind, String subjectType, int most) {
    return searches.due(jobKind, subjectType, most);
  }

  @Override
  protected void take(PersonId person) {
    searches.due(person).forEach(taking::take);
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

    /** Does nothing when another node was faster, or when there are no new matches. */
    @Transactional
    public void take(SavedSearches.SearchDue one) {
      Instant now = clock.instant();
      Instant next = one.mail().after(now, zone.get()).orElseThrow();
      if (searches.take(one, next) && searches.tell(one, now) > 0) {
        due.fire(new DigestDue(one.personId(), now));
      }
    }
  }
}
