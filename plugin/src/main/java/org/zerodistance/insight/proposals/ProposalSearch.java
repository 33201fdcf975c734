package org.zerodistance.insight.proposals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.zerodistance.foundation.jobs.JobRetrying;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.insight.likeness.RecurringProblems;

/**
 * Searches for proposals: every night between two and five o'clock in the house's zone, on one
 * node, and on request. Compares outside of transactions and writes in one. The lease of the
 * recurring job alone decides which node searches.
 */
@Dependent
public class ProposalSearch implements RecurringJob {
  /** The job's name. */
  public static final String NAME = "dossier-proposals";

  private static final LocalTime FROM = LocalTime.of(2, 0);
  private static final LocalTime TO = LocalTime.of(5, 0);

  private final ProposalSearches proposalSearches;
  private final RecurringProblems recurringProblems;
  private final Proposing proposing;
  private final JobRetrying jobs;
  private final HouseZone zone;
  private final Clock clock;

  @Inject
  ProposalSearch(
      ProposalSearches proposalSearches,
      RecurringProblems recurringProblems,
      Proposing proposing,
      JobRetrying jobs,
      HouseZone zone,
      Clock clock) {
    this.proposalSearches = proposalSearches;
    this.recurringProblems = recurringProblems;
    this.proposing = proposing;
    this.jobs = jobs;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Schedule schedule() {
    return Schedule.daily(FROM, TO);
  }

  @Override
  public void run() {
    Instant begun = clock.instant();
    RecurringProblems.GroupingResult result =
        recurringProblems.since(Instant.EPOCH, Proposing.LEAST);
    int found = proposing.replace(result.groups());
    proposalSearches.record(
        begun.atZone(zone.get()).toLocalDate(), begun, result.compared(), found);
  }

  /** Has a free node search within seconds, unless one is searching. */
  public boolean ask(Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    return jobs.retry(NAME, Optional.empty()) > 0;
  }
}
