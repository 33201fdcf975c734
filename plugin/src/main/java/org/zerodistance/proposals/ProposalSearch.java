package org.zerodistance.proposals;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.zerodistance.likeness.Recurring;
import org.zerodistance.platform.Background;
import org.zerodistance.platform.HouseOpened;
import org.zerodistance.platform.HouseZone;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/**
 * Looks for proposals: every night between two and five o'clock of the house, on the node that is
 * first, and when somebody asks for it. Compares outside any transaction and writes in one.
 */
@ApplicationScoped
public class ProposalSearch {
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int FROM = 2;
  private static final int TO = 5;

  private final Searches searches;
  private final Recurring recurring;
  private final Proposing proposing;
  private final Background background;
  private final HouseZone zone;
  private final Clock clock;
  private Background.Repeated waiting;

  /** For the container's proxy alone. */
  ProposalSearch() {
    this(null, null, null, null, null, null);
  }

  @Inject
  ProposalSearch(
      Searches searches,
      Recurring recurring,
      Proposing proposing,
      Background background,
      HouseZone zone,
      Clock clock) {
    this.searches = searches;
    this.recurring = recurring;
    this.proposing = proposing;
    this.background = background;
    this.zone = zone;
    this.clock = clock;
  }

  void start(@Observes HouseOpened opened) {
    waiting = background.every(PAUSE, "looking for dossiers", this::atNight);
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
        now.getHour() >= FROM && now.getHour() < TO && searches.begin(now.toLocalDate());
    if (looks) {
      look(now.toLocalDate());
    }
    return looks;
  }

  /** Looks now, in the background, unless it is being done. */
  public boolean ask(Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    LocalDate today = clock.instant().atZone(zone.get()).toLocalDate();
    boolean looks = searches.beginAgain(today);
    if (looks) {
      background.once("looking for dossiers", () -> look(today));
    }
    return looks;
  }

  private void look(LocalDate day) {
    Recurring.Found found = recurring.since(Instant.EPOCH, Proposing.LEAST);
    searches.end(day, found.compared(), proposing.replace(found.groups()));
  }
}
