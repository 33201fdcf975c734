package org.zerodistance.insight.proposals;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.insight.likeness.RecurringProblems;

/**
 * Looks for proposals: every night between two and five o'clock of the house, on the node that is
 * first, and when somebody asks for it. Compares outside any transaction and writes in one.
 */
@ApplicationScoped
public class ProposalSearch {
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int FROM = 2;
  private static final int TO = 5;

  private final ProposalSearches proposalSearches;
  private final RecurringProblems recurringProblems;
  private final Proposing proposing;
  private final BackgroundJobs backgroundJobs;
  private final HouseZone zone;
  private final Clock clock;
  private BackgroundJobs.Repeated waiting;

  /** For the container's proxy alone. */
  ProposalSearch() {
    this(null, null, null, null, null, null);
  }

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

  void start(@Observes ApplicationReady opened) {
    waiting = backgroundJobs.every(PAUSE, "looking for dossiers", this::atNight);
  }

  @PreDestroy
  void stop() {
    if (waiting != null) {
      waiting.stop();
    }
  }

  /** Looks when it is night and nobody has looked yet; returns whether this node did. */
  public boolean atNight() {
    ZonedDateTime now = clock.instant().atZone(zone.get());
    boolean looks =
        now.getHour() >= FROM && now.getHour() < TO && proposalSearches.begin(now.toLocalDate());
    if (looks) {
      look(now.toLocalDate());
    }
    return looks;
  }

  /** Looks now, in the background, unless it is being done. */
  public boolean ask(Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
    boolean looks = proposalSearches.beginAgain(today);
    if (looks) {
      backgroundJobs.once("looking for dossiers", () -> look(today));
    }
    return looks;
  }

  private void look(LocalDate day) {
    RecurringProblems.CaseGroup caseGroup = recurringProblems.since(Instant.EPOCH, Proposing.LEAST);
    proposalSearches.end(day, caseGroup.compared(), proposing.replace(caseGroup.groups()));
  }
}
