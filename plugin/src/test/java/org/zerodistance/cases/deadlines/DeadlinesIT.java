package org.zerodistance.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.deadlines.DeadlineProblem.DeadlineCode;
import org.zerodistance.cases.deadlines.Deadlines.OpenQuestion;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Problem.ProblemKind;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.testing.Explain;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.WithHouse;

class DeadlinesIT extends WithHouse {
  // Monday to Wednesday of a normal week, at ten in Shanghai.
  private static final Instant MONDAY = Instant.parse("2025-11-03T02:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2025-11-04T02:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2025-11-05T02:00:00Z");
  private static final Instant END_OF_WEDNESDAY = Instant.parse("2025-11-05T15:59:59Z");
  private static final Instant THURSDAY = Instant.parse("2025-11-06T02:00:00Z");

  private static void at(Instant instant, Runnable work) {
    HouseClock.at(
        instant,
        () -> {
          work.run();
          return null;
        });
  }

  private static CaseClock clock(Instant now, InquiryId inquiry) {
    return HouseClock.at(now, () -> house.get(Clocks.class).find(inquiry).orElseThrow());
  }

  private static InquiryId consult(TestCity city, Instant now) {
    InquiryId inquiry = city.submitted("公园几点开门").id();
    at(now, () -> house.get(Deadlines.class).start(inquiry, city.office(), Kind.CONSULT));
    return inquiry;
  }

  private static List<String> events(InquiryId inquiry) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT type FROM event
                        WHERE subject = 'inquiry' AND subject_id = :id AND type LIKE 'deadline%' AND audience = 'public'
                        ORDER BY id
                        """)
                    .bind("id", inquiry)
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void aConsultIsDueInTwoWorkingDaysAndRemembersItsRule() {
    InquiryId inquiry = consult(house.city(), MONDAY);

    CaseClock clock = clock(MONDAY, inquiry);

    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.dueAt()).isEqualTo(END_OF_WEDNESDAY);
    assertThat(clock.workingDays()).isEqualTo(2);
    assertThat(clock.remaining()).isEqualTo(2);
    assertThat(events(inquiry)).containsExactly("deadline_started");
    String rule =
        house
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            """
                            SELECT CONCAT(r.kind, ' ', r.rule_version) FROM deadline d
                            JOIN deadline_rule r ON r.id = d.rule_id WHERE d.inquiry_id = :id
                            """)
                        .bind("id", inquiry)
                        .mapTo(String.class)
                        .one());
    assertThat(rule).isEqualTo("consult 1");
  }

  @Test
  void theClockIsDueTodayAndThenOverdue() {
    InquiryId inquiry = consult(house.city(), MONDAY);

    assertThat(clock(WEDNESDAY, inquiry).state()).isEqualTo(ClockState.DUE_TODAY);
    assertThat(clock(WEDNESDAY, inquiry).remaining()).isZero();
    assertThat(clock(END_OF_WEDNESDAY, inquiry).state()).isEqualTo(ClockState.DUE_TODAY);
    assertThat(clock(END_OF_WEDNESDAY.plusSeconds(1), inquiry).state())
        .isEqualTo(ClockState.OVERDUE);
    assertThat(clock(THURSDAY, inquiry).remaining()).isEqualTo(-1);
    assertThat(HouseClock.at(WEDNESDAY, () -> house.get(Clocks.class).endOfToday()))
        .isEqualTo(END_OF_WEDNESDAY);
  }

  @Test
  void anAnswerMeetsTheObligationInTimeOrLate() {
    InquiryId early = consult(house.city(), MONDAY);
    InquiryId late = consult(house.city(), MONDAY);

    at(WEDNESDAY, () -> house.get(Deadlines.class).meet(early));
    at(THURSDAY, () -> house.get(Deadlines.class).meet(late));
    at(THURSDAY, () -> house.get(Deadlines.class).meet(late));

    assertThat(clock(THURSDAY, early).state()).isEqualTo(ClockState.MET);
    assertThat(clock(THURSDAY, late).state()).isEqualTo(ClockState.LATE);
    assertThat(events(early)).containsExactly("deadline_started", "deadline_met");
    assertThat(events(late)).containsExactly("deadline_started", "deadline_missed");
  }

  @Test
  void theClockStandsStillWhileTheAskerIsAsked() {
    InquiryId inquiry = consult(house.city(), MONDAY);
    Deadlines deadlines = house.get(Deadlines.class);

    at(TUESDAY, () -> deadlines.pause(inquiry));
    at(WEDNESDAY, () -> deadlines.pause(inquiry));
    CaseClock paused = clock(THURSDAY.plusSeconds(86_400 * 20), inquiry);
    at(THURSDAY, () -> deadlines.resume(inquiry, List.of()));
    at(THURSDAY, () -> deadlines.resume(inquiry, List.of()));
    CaseClock resumed = clock(THURSDAY, inquiry);

    assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
    assertThat(paused.pausedAt()).contains(TUESDAY);
    assertThat(paused.remaining()).isEqualTo(1);
    assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
    assertThat(resumed.dueAt()).isEqualTo(Instant.parse("2025-11-07T15:59:59Z"));
    assertThat(resumed.remaining()).isEqualTo(1);
    assertThat(events(inquiry))
        .containsExactly("deadline_started", "deadline_paused", "deadline_resumed");
  }

  @Test
  void anAnswerDuringThePauseIsInTimeWhenThePauseBeganInTime() {
    InquiryId inquiry = consult(house.city(), MONDAY);

    at(TUESDAY, () -> house.get(Deadlines.class).pause(inquiry));
    at(THURSDAY.plusSeconds(86_400 * 20), () -> house.get(Deadlines.class).meet(inquiry));

    assertThat(clock(THURSDAY.plusSeconds(86_400 * 21), inquiry).state()).isEqualTo(ClockState.MET);
  }

  /** Questions hold the clock when the office that owes the answer asked them since it owes it. */
  @Test
  void theClockWaitsForEveryQuestionOfItsOwnOffice() {
    TestCity city = house.city();
    OfficeId other = house.city().office();
    InquiryId inquiry = consult(city, MONDAY);
    Deadlines deadlines = house.get(Deadlines.class);
    at(TUESDAY, () -> deadlines.pause(inquiry));

    at(
        WEDNESDAY,
        () ->
            deadlines.resume(
                inquiry,
                List.of(
                    new OpenQuestion(other, TUESDAY), new OpenQuestion(city.office(), MONDAY))));
    assertThat(clock(WEDNESDAY, inquiry).state()).isEqualTo(ClockState.PAUSED);

    at(
        WEDNESDAY,
        () ->
            deadlines.resume(
                inquiry,
                List.of(
                    new OpenQuestion(other, TUESDAY),
                    new OpenQuestion(city.office(), MONDAY.minusSeconds(1)))));
    assertThat(clock(WEDNESDAY, inquiry).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void aHolidayInAPauseIsNotGivenBack() {
    Instant monday = Instant.parse("2023-11-06T02:00:00Z");
    Instant wednesday = Instant.parse("2023-11-08T02:00:00Z");
    InquiryId inquiry = consult(house.city(), monday);
    holiday(LocalDate.of(2023, 11, 7));

    pausedBetween(monday, wednesday, inquiry);

    assertThat(clock(wednesday, inquiry).dueAt()).isEqualTo(Instant.parse("2023-11-09T15:59:59Z"));
  }

  @Test
  void aHolidayBetweenTheDueDayAndALaterPauseCountsForNothing() {
    Instant monday = Instant.parse("2022-11-07T02:00:00Z");
    Instant friday = Instant.parse("2022-11-11T02:00:00Z");
    Instant nextMonday = Instant.parse("2022-11-14T02:00:00Z");
    InquiryId inquiry = consult(house.city(), monday);
    holiday(LocalDate.of(2022, 11, 10));

    pausedBetween(friday, nextMonday, inquiry);

    assertThat(clock(nextMonday, inquiry).dueAt()).isEqualTo(Instant.parse("2022-11-11T15:59:59Z"));
  }

  @Test
  void anOfficeThatTakesOverEndsTheClockOfTheFirst() {
    TestCity second = house.city();
    InquiryId inquiry = consult(house.city(), MONDAY);

    Instant due =
        HouseClock.at(
            TUESDAY,
            () -> house.get(Deadlines.class).start(inquiry, second.office(), Kind.CONSULT));

    assertThat(due).isEqualTo(Instant.parse("2025-11-06T15:59:59Z"));
    List<DeadlineRow> rows = house.get(DeadlineTable.class).list(List.of(inquiry));
    assertThat(rows)
        .extracting(DeadlineRow::ending)
        .containsExactly(Optional.of(Ending.REROUTED), Optional.empty());
    assertThat(rows.get(0).endedAt()).contains(TUESDAY);
    assertThat(rows.get(1).officeId()).isEqualTo(second.office());
  }

  @Test
  void theIndexHearsOfEveryMoveOfTheClock() {
    TestCity city = house.city();
    Deadlines deadlines = house.get(Deadlines.class);
    InquiryId inquiry = city.submitted("公园几点开门").id();
    for (Runnable move :
        List.<Runnable>of(
            () -> deadlines.start(inquiry, city.office(), Kind.CONSULT),
            () -> deadlines.pause(inquiry),
            () -> deadlines.resume(inquiry, List.of()),
            () -> deadlines.meet(inquiry))) {
      house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
      at(MONDAY, move);
      assertThat(
              house
                  .get(JobStats.class)
                  .about(IndexQueue.KIND, IndexSubject.INQUIRY.type(), List.of(inquiry.value())))
          .containsExactly(inquiry.value());
    }
  }

  @Test
  void anotherOfficeGetsAClockOfItsOwnAndTheSameOneKeepsIts() {
    TestCity first = house.city();
    TestCity second = house.city();
    InquiryId inquiry = consult(first, MONDAY);
    Deadlines deadlines = house.get(Deadlines.class);

    assertThat(HouseClock.at(TUESDAY, () -> deadlines.start(inquiry, first.office(), Kind.CONSULT)))
        .isEqualTo(END_OF_WEDNESDAY);
    assertThat(clock(TUESDAY, inquiry).dueAt()).isEqualTo(END_OF_WEDNESDAY);

    at(TUESDAY, () -> deadlines.end(inquiry, Ending.HANDED_BACK));
    assertThat(clock(TUESDAY, inquiry).state()).isEqualTo(ClockState.ENDED);

    at(WEDNESDAY, () -> deadlines.start(inquiry, second.office(), Kind.CONSULT));
    assertThat(clock(WEDNESDAY, inquiry).officeId()).isEqualTo(second.office());
    assertThat(clock(WEDNESDAY, inquiry).dueAt()).isEqualTo(Instant.parse("2025-11-07T15:59:59Z"));
  }

  @Test
  void aHolidayAndAMakeUpDayMoveTheDueDate() {
    CalendarKeeping calendar = house.get(CalendarKeeping.class);
    calendar.putAll(
        List.of(
            new CalendarDay(LocalDate.of(2024, 10, 1), false, "国庆节"),
            new CalendarDay(LocalDate.of(2024, 10, 2), false, "国庆节"),
            new CalendarDay(LocalDate.of(2024, 10, 3), false, "国庆节"),
            new CalendarDay(LocalDate.of(2024, 10, 4), false, "国庆节"),
            new CalendarDay(LocalDate.of(2024, 10, 7), false, "国庆节"),
            new CalendarDay(LocalDate.of(2024, 10, 12), true, "国庆节调休上班")),
        Viewer.SYSTEM);

    InquiryId inquiry = consult(house.city(), Instant.parse("2024-09-30T02:00:00Z"));

    assertThat(clock(Instant.parse("2024-10-05T02:00:00Z"), inquiry).dueAt())
        .isEqualTo(Instant.parse("2024-10-09T15:59:59Z"));
    assertThat(house.get(HouseCalendar.class).year(2024)).hasSize(6);
  }

  @Test
  void aChangedRuleHoldsForWhatComesAfter() {
    TestCity city = house.city();
    Viewer admin = city.person(Role.ADMINISTRATOR);
    DeadlineRules rules = house.get(DeadlineRules.class);
    Deadlines deadlines = house.get(Deadlines.class);
    InquiryId before = city.submitted("请多种树").id();
    InquiryId after = city.submitted("请多设座椅").id();
    at(MONDAY, () -> deadlines.start(before, city.office(), Kind.SUGGESTION));
    int version = rules.current().get(Kind.SUGGESTION).ruleVersion();

    at(TUESDAY, () -> rules.change(Kind.SUGGESTION, version, 10, admin));
    at(WEDNESDAY, () -> deadlines.start(after, city.office(), Kind.SUGGESTION));

    assertThat(clock(WEDNESDAY, before).dueAt()).isEqualTo(Instant.parse("2025-11-10T15:59:59Z"));
    assertThat(clock(WEDNESDAY, after).dueAt()).isEqualTo(Instant.parse("2025-11-19T15:59:59Z"));
    assertThat(rules.current().get(Kind.SUGGESTION).madeBy()).isEqualTo(admin.person());
    assertThatThrownBy(() -> rules.change(Kind.SUGGESTION, version, 7, admin))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo(DeadlineCode.RULE_STALE);
              assertThat(p.code().kind()).isEqualTo(ProblemKind.CONFLICT);
            });
    assertThatThrownBy(() -> rules.change(Kind.SUGGESTION, version + 1, 0, admin))
        .isInstanceOf(InvalidFormProblem.class);
    assertThatThrownBy(
            () -> rules.change(Kind.SUGGESTION, version + 1, 7, city.person(Role.EDITOR)))
        .isInstanceOf(AccessProblem.class);
  }

  @Test
  void aFileOfHolidaysIsTakenWithoutItsBadLines() {
    CalendarKeeping calendar = house.get(CalendarKeeping.class);
    String file =
        """
        \uFEFFday,working,name
        2027-01-01,false,元旦
        2027-01-32,false,元旦
        2027-01-09,maybe,元旦
        2027-01-09,班,元旦调休上班
        2027-01-02,休,
        """;

    CalendarKeeping.HolidayReport holidayReport =
        calendar.read(file.getBytes(StandardCharsets.UTF_8), Viewer.SYSTEM);

    assertThat(holidayReport.days()).isEqualTo(2);
    assertThat(holidayReport.refused())
        .extracting(r -> r.number() + " " + r.reason().messageKey())
        .containsExactly(
            "3 admin.calendar-line-day",
            "4 admin.calendar-line-working",
            "6 admin.calendar-line-name");
    calendar.clear(LocalDate.of(2027, 1, 9), Viewer.SYSTEM);
    assertThat(house.get(HouseCalendar.class).year(2027))
        .containsExactly(new CalendarDay(LocalDate.of(2027, 1, 1), false, "元旦"));
  }

  @Test
  void manyClocksTakeAsManyStatementsAsOne() {
    TestCity city = house.city();
    InquiryId one = consult(city, MONDAY);
    List<InquiryId> many = List.of(one, consult(city, MONDAY), consult(city, TUESDAY));
    Clocks clocks = house.get(Clocks.class);
    // The calendar is read once and remembered.
    clocks.find(one);

    SqlCount.reset();
    clocks.find(one);
    int forOne = SqlCount.get();
    SqlCount.reset();
    Map<InquiryId, CaseClock> found = clocks.find(many);

    assertThat(found).containsOnlyKeys(many);
    assertThat(SqlCount.get()).isEqualTo(forOne).isLessThanOrEqualTo(3);
  }

  @Test
  void listsOfClocksAreReadByIndex() {
    TestCity city = house.city();
    for (int i = 0; i < 40; i++) {
      consult(city, MONDAY);
    }
    house.jdbi().useHandle(h -> h.execute("ANALYZE TABLE deadline"));

    assertThat(
            Explain.of(
                house.jdbi(), DeadlineTable.BY_INQUIRIES, Map.of("inquiries", List.of(1, 2))))
        .extracting(Explain.Step::index)
        .containsExactly("deadline_inquiry");
  }

  private void holiday(LocalDate day) {
    house.get(CalendarKeeping.class).put(new CalendarDay(day, false, "停电"), Viewer.SYSTEM);
  }

  private void pausedBetween(Instant from, Instant until, InquiryId inquiry) {
    at(from, () -> house.get(Deadlines.class).pause(inquiry));
    at(until, () -> house.get(Deadlines.class).resume(inquiry, List.of()));
  }
}
