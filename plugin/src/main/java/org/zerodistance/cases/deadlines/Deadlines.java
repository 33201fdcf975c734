package org.zerodistance.cases.deadlines;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * Runs the clocks of cases: one row for each obligation, with the rule that made it. Called in the
 * transaction that moves a case; every change is an event visible to everybody who may see the
 * case.
 */
@Dependent
public class Deadlines {
  /** A question of an office that is not yet answered, and the time since when. */
  public record OpenQuestion(OfficeId office, Instant since) {}

  private final DeadlineTable deadlines;
  private final DeadlineRules rules;
  private final HouseCalendar calendar;
  private final EventLog log;
  private final Clock clock;

  @Inject
  Deadlines(
      DeadlineTable deadlines,
      DeadlineRules rules,
      HouseCalendar calendar,
      EventLog log,
      Clock clock) {
    this.deadlines = deadlines;
    this.rules = rules;
    this.calendar = calendar;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Starts the office's obligation to give a first answer. An open obligation of another office for
   * the same inquiry ends; one of this office continues unchanged.
   *
   * @return the time at which the answer is due
   */
  @Transactional
  public Instant start(InquiryId inquiry, OfficeId office, Kind kind) {
    Instant now = clock.instant();
    Optional<DeadlineRow> open = deadlines.lockOpen(inquiry);
    if (open.isPresent()) {
      if (open.get().officeId().equals(office)) {
        return open.get().dueAt();
      }
      deadlines.end(open.get(), now, Ending.REROUTED);
    }
    RuleRow rule = rules.current(kind, Obligation.FIRST_REPLY);
    Instant due = calendar.from(now).due(now, rule.workingDays());
    deadlines.insert(inquiry, office, rule, now, due);
    log.append(
        event(EventType.DEADLINE_STARTED, inquiry, office)
            .with("due", due)
            .with("days", rule.workingDays()));
    return due;
  }

  /**
   * Stops the clock, for example while the office waits for the asker. Does nothing when no clock
   * runs.
   */
  @Transactional
  public void pause(InquiryId inquiry) {
    deadlines
        .lockOpen(inquiry)
        .filter(row -> row.pausedAt().isEmpty())
        .ifPresent(
            row -> {
              deadlines.pause(row, clock.instant());
              log.append(event(EventType.DEADLINE_PAUSED, inquiry, row.officeId()));
            });
  }

  /**
   * Resumes the clock; the due date moves by the working days of the pause. Does nothing when no
   * clock is paused, or when its office still waits for an answer.
   *
   * @param others all questions still open, of any office; only those that the responsible office
   *     asked since its clock started keep the clock stopped
   */
  @Transactional
  public void resume(InquiryId inquiry, List<OpenQuestion> others) {
    deadlines
        .lockOpen(inquiry)
        .filter(row -> row.pausedAt().isPresent())
        .filter(row -> others.stream().noneMatch(question -> holds(question, row)))
        .ifPresent(
            row -> {
              Instant paused = row.pausedAt().get();
              Instant due =
                  calendar
                      .from(earlier(paused, row.dueAt()))
                      .resumed(row.dueAt(), paused, clock.instant());
              deadlines.resume(row, due);
              log.append(
                  event(EventType.DEADLINE_RESUMED, inquiry, row.officeId()).with("due", due));
            });
  }

  /**
   * Records that the office has fulfilled its obligation, in time or late; if the clock is paused,
   * the time of the pause counts. Does nothing when there is no open obligation.
   */
  @Transactional
  public void meet(InquiryId inquiry) {
    deadlines
        .lockOpen(inquiry)
        .ifPresent(
            row -> {
              Instant now = clock.instant();
              boolean late = row.pausedAt().orElse(now).isAfter(row.dueAt());
              deadlines.end(row, now, late ? Ending.LATE : Ending.MET);
              log.append(
                  event(
                          late ? EventType.DEADLINE_MISSED : EventType.DEADLINE_MET,
                          inquiry,
                          row.officeId())
                      .with("due", row.dueAt()));
            });
  }

  /** Ends an obligation that was not fulfilled; the caller logs the reason in its own event. */
  @Transactional
  public void end(InquiryId inquiry, Ending ending) {
    deadlines.lockOpen(inquiry).ifPresent(row -> deadlines.end(row, clock.instant(), ending));
  }

  private static boolean holds(OpenQuestion question, DeadlineRow row) {
    return question.office().equals(row.officeId()) && !question.since().isBefore(row.startedAt());
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static EventEntry event(EventType type, InquiryId inquiry, OfficeId office) {
    return EventEntry.of(type, Subject.INQUIRY, inquiry, Audience.PUBLIC, ActorKind.SYSTEM)
        .forOffice(office);
  }
}
