package org.zerodistance.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/** What administrators set: the calendar and how many working days a rule grants. */
class CalendarKeepingIT {
  private static final LongId HOUSE = () -> 0;
  private static final LocalDate DAY = LocalDate.of(2027, 10, 1);

  private static TestHouse house;

  private TestCity city;
  private Viewer administrator;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void begin() {
    // By SQL: no use case empties the calendar, which the migrations fill.
    house.jdbi().useHandle(h -> h.execute("DELETE FROM calendar_day"));
    city = house.city();
    administrator = city.person(Role.ADMINISTRATOR);
  }

  @Test
  void aDayIsKeptAndEverybodyCountsByItAtOnce() {
    house.get(CachedCalendar.class).current();

    calendar().put(new CalendarDay(DAY, false, " 国庆节 "), administrator);

    assertThat(kept()).containsExactly(new CalendarDay(DAY, false, "国庆节"));
    assertThat(shown().isWorking(DAY)).isFalse();
    EventLine line = EventLine.last(house, Subject.HOUSE, HOUSE);
    assertThat(line.type()).isEqualTo(EventType.CALENDAR_CHANGED);
    assertThat(line.audience()).isEqualTo(Audience.NEWSROOM);
    assertThat(line.actorKind()).isEqualTo(ActorKind.NEWSROOM);
    assertThat(line.actorId()).isEqualTo(administrator.person());
    assertThat(line.data()).hasValueSatisfying(d -> assertThat(d).contains("2027-10-01", "false"));

    calendar().put(new CalendarDay(DAY, true, "补班"), administrator);
    assertThat(kept()).containsExactly(new CalendarDay(DAY, true, "补班"));
    assertThat(shown().isWorking(DAY)).isTrue();
  }

  @Test
  void aDayIsClearedOnceAndEverybodyCountsByItAtOnce() {
    calendar().put(new CalendarDay(DAY, false, "国庆节"), administrator);
    shown();
    calendar().clear(DAY, administrator);

    assertThat(kept()).isEmpty();
    assertThat(shown().isWorking(DAY)).isTrue();
    assertThat(EventLine.last(house, Subject.HOUSE, HOUSE).data())
        .hasValueSatisfying(d -> assertThat(d).contains("weekday"));
    int lines = lines();
    calendar().clear(DAY, administrator);
    assertThat(lines()).isEqualTo(lines);
  }

  @Test
  void manyDaysComeAtOnce() {
    shown();
    calendar()
        .putAll(
            List.of(
                new CalendarDay(DAY, false, "国庆节"),
                new CalendarDay(LocalDate.of(2027, 10, 9), true, "补班")),
            Viewer.SYSTEM);

    assertThat(kept()).hasSize(2);
    assertThat(shown().isWorking(LocalDate.of(2027, 10, 9))).isTrue();
    assertThat(shown().isWorking(DAY)).isFalse();
    EventLine line = EventLine.last(house, Subject.HOUSE, HOUSE);
    assertThat(line.actorKind()).isEqualTo(ActorKind.SYSTEM);
    assertThat(line.data()).hasValueSatisfying(d -> assertThat(d).contains("\"2\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31", "2101-01-01"})
  void aYearOfAnotherCenturyIsASlip(LocalDate day) {
    assertThatThrownBy(() -> calendar().put(new CalendarDay(day, false, "节日"), administrator))
        .isInstanceOf(InvalidFormProblem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-01-01", "2100-12-31"})
  void theBoundsAreYearsThatAreKept(LocalDate day) {
    calendar().put(new CalendarDay(day, false, "节日"), administrator);
    assertThat(house.get(HouseCalendar.class).year(day.getYear())).hasSize(1);
  }

  @Test
  void theNameHasItsBounds() {
    for (String name : List.of("", "节".repeat(61))) {
      assertThatThrownBy(() -> calendar().put(new CalendarDay(DAY, false, name), administrator))
          .isInstanceOf(InvalidFormProblem.class);
    }
    calendar().put(new CalendarDay(DAY, false, "节".repeat(60)), administrator);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void onlyAdministratorsKeepIt() {
    Viewer editor = city.person(Role.EDITOR);
    CalendarDay day = new CalendarDay(DAY, false, "国庆节");
    assertThatThrownBy(() -> calendar().put(day, editor)).isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> calendar().putAll(List.of(day), editor))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> calendar().clear(DAY, editor)).isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> calendar().read(new byte[0], editor))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> rules().change(Kind.CONSULT, 1, 3, editor))
        .isInstanceOf(AccessProblem.class);
    assertThat(kept()).isEmpty();
  }

  @Test
  void aFileIsTakenLineByLine() {
    shown();
    CalendarKeeping.HolidayReport report =
        read(
            """
            day,working,name
            2027-10-01,false,国庆节
            2027-10-02,休,国庆节
            2027-10-09,班,补班
            2027-10-10,YES,补班
            2027-10-16,True,补班
            tomorrow,false,节日
            2027-10-03,perhaps,节日
            1999-10-04,false,节日
            2027-10-05,0,
            2027-10-06,1,%s
            2027-10-07,no,%s
            "broken
            """
                .formatted("节".repeat(61), "节".repeat(60)));

    assertThat(kept())
        .extracting(day -> day.day() + " " + day.working())
        .containsExactly(
            "2027-10-01 false",
            "2027-10-02 false",
            "2027-10-07 false",
            "2027-10-09 true",
            "2027-10-10 true",
            "2027-10-16 true");
    assertThat(report.days()).isEqualTo(6);
    assertThat(report.refused())
        .extracting(r -> r.number() + " " + r.reason().messageKey())
        .containsExactly(
            "7 admin.calendar-line-day",
            "8 admin.calendar-line-working",
            "9 admin.calendar-line-day",
            "10 admin.calendar-line-name",
            "11 admin.calendar-line-name",
            "13 form.line-broken");
    assertThat(shown().isWorking(DAY)).isFalse();
    assertThat(EventLine.last(house, Subject.HOUSE, HOUSE).data())
        .hasValueSatisfying(d -> assertThat(d).contains("\"6\""));
  }

  @Test
  void aFileWithoutAGoodLineChangesNothing() {
    int lines = lines();
    assertThat(read("day,working,name\ntomorrow,false,节日\n").days()).isZero();
    assertThat(lines()).isEqualTo(lines);
    assertThatThrownBy(() -> read("2027-10-01,false,国庆节\n"))
        .isInstanceOfSatisfying(
            DeadlineProblem.class,
            p ->
                assertThat(p.code())
                    .isEqualTo(DeadlineProblem.DeadlineCode.CALENDAR_FILE_WITHOUT_HEADER));
  }

  @Test
  void aRuleGrantsOneToNinetyDays() {
    int before = rules().current().get(Kind.SUGGESTION).ruleVersion();
    for (int days : new int[] {0, 91}) {
      assertThatThrownBy(() -> rules().change(Kind.SUGGESTION, before, days, administrator))
          .isInstanceOf(InvalidFormProblem.class);
    }
    rules().change(Kind.SUGGESTION, before, 1, administrator);
    rules().change(Kind.SUGGESTION, before + 1, 90, administrator);

    RuleRow now = rules().current().get(Kind.SUGGESTION);
    assertThat(now.workingDays()).isEqualTo(90);
    assertThat(now.ruleVersion()).isEqualTo(before + 2);
    assertThat(now.madeBy()).isEqualTo(administrator.person());
    assertThat(rules().history().stream().filter(r -> r.kind() == Kind.SUGGESTION).findFirst())
        .as("the newest first")
        .contains(now);
    EventLine line = EventLine.last(house, Subject.HOUSE, HOUSE);
    assertThat(line.type()).isEqualTo(EventType.RULE_CHANGED);
    assertThat(line.actorKind()).isEqualTo(ActorKind.NEWSROOM);
    assertThat(line.data()).hasValueSatisfying(d -> assertThat(d).contains("\"1\"", "\"90\""));
  }

  @Test
  void theSameDaysAreNoChangeAndAnOldVersionIsStale() {
    RuleRow rule = rules().current().get(Kind.COMPLAINT);
    int lines = lines();
    rules().change(Kind.COMPLAINT, rule.ruleVersion(), rule.workingDays(), administrator);
    assertThat(rules().current().get(Kind.COMPLAINT)).isEqualTo(rule);
    assertThat(lines()).isEqualTo(lines);
    assertThatThrownBy(
            () -> rules().change(Kind.COMPLAINT, rule.ruleVersion() - 1, 7, administrator))
        .isInstanceOfSatisfying(
            DeadlineProblem.class,
            p -> assertThat(p.code()).isEqualTo(DeadlineProblem.DeadlineCode.RULE_STALE));
  }

  @Test
  void aRuleThatBeginsLaterIsNotInForceYet() {
    Instant later = house.get(Clock.class).instant().plusSeconds(3_600);
    RuleRow rule = rules().current().get(Kind.CONSULT);
    HouseClock.at(
        later,
        () -> {
          rules().change(Kind.CONSULT, rule.ruleVersion(), rule.workingDays() + 3, Viewer.SYSTEM);
          return null;
        });

    assertThat(rules().current().get(Kind.CONSULT)).isEqualTo(rule);
    assertThat(HouseClock.at(later, () -> rules().current()).get(Kind.CONSULT).workingDays())
        .isEqualTo(rule.workingDays() + 3);
    assertThat(EventLine.last(house, Subject.HOUSE, HOUSE).actorKind()).isEqualTo(ActorKind.SYSTEM);
    assertThatThrownBy(
            () ->
                rules()
                    .change(
                        Kind.CONSULT, rule.ruleVersion(), rule.workingDays() + 1, administrator))
        .as("its version is taken, although it is not in force")
        .isInstanceOfSatisfying(
            DeadlineProblem.class,
            p -> assertThat(p.code()).isEqualTo(DeadlineProblem.DeadlineCode.RULE_STALE));
  }

  @Test
  void nothingIsDoneForACaseThatOwesNothing() {
    InquiryId inquiry = city.submitted("公园几点开门").id();
    Deadlines deadlines = house.get(Deadlines.class);
    int lines = EventLine.about(house, Subject.INQUIRY, inquiry).size();

    deadlines.pause(inquiry);
    deadlines.resume(inquiry, List.of());
    deadlines.meet(inquiry);
    deadlines.end(inquiry, Ending.WITHDRAWN);

    assertThat(house.get(Clocks.class).find(inquiry)).isEqualTo(Optional.empty());
    assertThat(house.get(Clocks.class).find(List.of())).isEmpty();
    assertThat(EventLine.about(house, Subject.INQUIRY, inquiry)).hasSize(lines);
  }

  private CalendarKeeping.HolidayReport read(String file) {
    return calendar().read(file.getBytes(StandardCharsets.UTF_8), administrator);
  }

  private static List<CalendarDay> kept() {
    return house.get(HouseCalendar.class).year(2027);
  }

  private static WorkingDays shown() {
    return house.get(CachedCalendar.class).current();
  }

  private static int lines() {
    return EventLine.about(house, Subject.HOUSE, HOUSE).size();
  }

  private static CalendarKeeping calendar() {
    return house.get(CalendarKeeping.class);
  }

  private static DeadlineRules rules() {
    return house.get(DeadlineRules.class);
  }
}
