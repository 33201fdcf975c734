package org.zerodistance.foundation.sql;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;

/**
 * Keeps the application's clock at the time of the database: measures it before the application
 * becomes ready, and then every minute. Leases, due times and retention are compared with that
 * clock, so nodes whose machines show different times agree.
 */
@ApplicationScoped
public class ClockSynchronization {
  private static final System.Logger LOG = System.getLogger(ClockSynchronization.class.getName());

  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Before the observers that begin work. */
  private static final int FIRST = 1;

  /** A correction that no drift of a timer explains in a minute. */
  private static final Duration JUMP = Duration.ofSeconds(1);

  /** A clock that differs more is set wrongly; whether that of the machine or of the database. */
  private static final Duration MOST_DIFFERENCE = Duration.ofHours(1);

  private static final int ATTEMPTS = 3;

  private final DatabaseClock clock;
  private final Jdbi jdbi;
  private final BackgroundJobs background;
  private Optional<BackgroundJobs.Repeated> repeated = Optional.empty();

  /** For the container's proxy only. */
  ClockSynchronization() {
    this(null, null, null);
  }

  @Inject
  ClockSynchronization(DatabaseClock clock, Jdbi jdbi, BackgroundJobs background) {
    this.clock = clock;
    this.jdbi = jdbi;
    this.background = background;
  }

  /** The first measurement. When it fails, the application does not become ready. */
  void start(@Observes @Priority(FIRST) ApplicationReady opened) {
    DatabaseClock.Measurement first = measure();
    if (differs(first)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the clock of this machine differs from the database''s by {0}; the database''s time"
              + " counts, and nothing is deleted because of its age",
          first.machineAhead());
    }
    repeated = Optional.of(background.every(PAUSE, "time of the database", this::follow));
  }

  @PreDestroy
  void stop() {
    repeated.ifPresent(BackgroundJobs.Repeated::stop);
  }

  void follow() {
    DatabaseClock.Measurement measured = measure();
    if (measured.correction().abs().compareTo(JUMP) > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the time of this node was corrected by {0} to the database''s",
          measured.correction());
    }
  }

  /**
   * Measures the time before work that cannot be undone.
   *
   * @throws ClockProblem when the time cannot be measured, or when the clocks of the machine and of
   *     the database differ by more than an hour, so that one of them is wrong
   */
  public void requireAgreement() {
    DatabaseClock.Measurement measured = measure();
    if (differs(measured)) {
      throw new ClockProblem(
          "the clock of this machine differs from the database's by " + measured.machineAhead());
    }
  }

  private static boolean differs(DatabaseClock.Measurement measured) {
    return measured.machineAhead().abs().compareTo(MOST_DIFFERENCE) > 0;
  }

  private DatabaseClock.Measurement measure() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<DatabaseClock.Measurement> measured =
          jdbi.withHandle(
              h ->
                  clock.measure(
                      () -> h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one()));
      if (measured.isPresent()) {
        return measured.get();
      }
    }
    throw new ClockProblem("the database answers too slowly to measure its time");
  }

  /** Thrown when the time is not certain. */
  public static final class ClockProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockProblem(String message) {
      super(message);
    }
  }
}
