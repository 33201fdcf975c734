package org.zerodistance.insight.proposals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalInt;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.insight.likeness.RecurringProblems;

/**
 * Searches for proposals: every night between two and five o'clock in the house's zone, on one
 * node, and on request. Compares outside of transactions and writes in one.
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
  private final BackgroundJobs backgroundJobs;
  private final HouseZone zone;
  private final Clock clock;

  @Inject
  ProposalSearch(
      ProposalSearches proposalSearches,
      RecurringProblems recurringProblems,
      Proposing proposing,
      BackgroundJobs backgroundJobs,
      HouseZone zone,
      Clock clock) {
    this.proposalSearches = proposalSearches;
    this.recurringProblems = recurringProblems;
    this.proposing = proposing;
    this.backgroundJobs = backgroundJobs;
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

  /** Searches unless a search was finished today or is running. */
  @Override
  public void run() {
    LocalDate today = today();
    if (proposalSearches.begin(today)) {
      look(today);
    }
  }

  /** Starts a search in the background, unless one is running. */
  public boolean ask(Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    LocalDate today = today();
    boolean looks = proposalSearches.beginAgain(today);
    if (looks) {
      backgroundJobs.once("looking for dossiers", () -> look(today));
    }
    return looks;
  }

  private LocalDate today() {
    return clock.instant().atZone(zone.get()).toLocalDate();
  }

  /** Searches; after any exception the search is marked as ended. */
  private void look(LocalDate day) {
    OptionalInt ended = OptionalInt.empty();
    int compared = 0;
    try {
      RecurringProblems.CaseGroup caseGroup =
          recurringProblems.since(Instant.EPOCH, Proposing.LEAST);
      compared = caseGroup.compared();
      ended = OptionalInt.of(proposing.replace(caseGroup.groups()));
    } finally {
      if (ended.isEmpty()) {
        proposalSearches.giveUp(day);
      }
    }
    proposalSearches.end(day, compared, ended.getAsInt());
  }
}
