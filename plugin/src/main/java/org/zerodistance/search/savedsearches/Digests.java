package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;
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

  private static final String TYPE = "person";

  private final SavedSearches searches;
  private final DigestTaking taking;

  @Inject
  Digests(SavedSearches searches, DigestTaking taking) {
    super(KIND, TYPE, Duration.ofSeconds(20), PersonId::new);
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

  /** Postpones a digest that failed too often to its next regular time, with all its matches. */
  @Override
  public void gaveUp(JobSubject subject, JobFailure failure) {
    searches.due(new PersonId(subject.id())).forEach(taking::postpone);
  }

  /** The transaction of one digest. */
  @Dependent
  public static class DigestTaking {
    private final SavedSearches searches;
    private final JobQueue jobs;
    private final HouseZone zone;
    private final Clock clock;
    private final Event<DigestDue> due;

    @Inject
    DigestTaking(
        SavedSearches searches, JobQueue jobs, HouseZone zone, Clock clock, Event<DigestDue> due) {
      this.searches = searches;
      this.jobs = jobs;
      this.zone = zone;
      this.clock = clock;
      this.due = due;
    }

    /**
     * Does nothing when another node was faster, or when there are no new matches. An earlier
     * digest that was set aside is made up for by this one.
     */
    @Transactional
    public void take(SavedSearches.DigestRecipient one) {
      Instant now = clock.instant();
      if (searches.take(one, next(one, now))) {
        jobs.dropSetAside(new JobSubject(TYPE, one.personId().value()), KIND);
        if (searches.tell(one, now) > 0) {
          due.fire(new DigestDue(one.personId(), now));
        }
      }
    }

    /** Leaves the matches for the digest of the next regular time. */
    @Transactional
    public void postpone(SavedSearches.DigestRecipient one) {
      searches.take(one, next(one, clock.instant()));
    }

    private Instant next(SavedSearches.DigestRecipient one, Instant now) {
      return one.mail().after(now, zone.get()).orElseThrow();
    }
  }
}
