package org.zerodistance.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class AuditTrailIT {
  private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

  private static TestHouse house;
  private static AuditTrail trail;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    trail = house.get(AuditTrail.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void everyEventComesOnceNewestFirstByCursor() {
    Viewer admin = house.city().person(Role.ADMINISTRATOR);
    for (int i = 0; i < 5; i++) {
      log(admin, EventType.HOUSE_CHANGED, MONDAY);
      log(admin, EventType.CALENDAR_CHANGED, MONDAY.plusSeconds(i));
    }
    AuditTrail.AuditFilter mine = by(admin.id());

    List<AuditTrail.AuditRow> all = new ArrayList<>();
    TimeCursor cursor = TimeCursor.NEWEST;
    Page<AuditTrail.AuditRow> page;
    do {
      page = trail.list(mine, cursor, 3, admin);
      all.addAll(page.rows());
      cursor = TimeCursor.of(page.next().orElse(""));
    } while (page.next().isPresent());

    assertThat(all).hasSize(10).extracting(AuditTrail.AuditRow::id).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(AuditTrail.AuditRow::at)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(all.get(0).actorName()).isPresent();
  }

  @Test
  void filtersNarrowByTypeSubjectAndPeriod() {
    Viewer admin = house.city().person(Role.ADMINISTRATOR);
    log(admin, EventType.HOUSE_CHANGED, MONDAY);
    log(admin, EventType.RULE_CHANGED, MONDAY.plusSeconds(86_400));

    assertThat(
            trail
                .list(
                    new AuditTrail.AuditFilter(
                        admin.person(),
                        Optional.of(EventType.RULE_CHANGED),
                        Optional.of(Subject.HOUSE),
                        Optional.of(0L),
                        Optional.of(MONDAY),
                        Optional.empty()),
                    TimeCursor.NEWEST,
                    10,
                    admin)
                .rows())
        .hasSize(1);
    assertThat(
            trail
                .list(
                    new AuditTrail.AuditFilter(
                        admin.person(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(MONDAY),
                        Optional.of(MONDAY.plusSeconds(86_400))),
                    TimeCursor.NEWEST,
                    10,
                    admin)
                .rows())
        .extracting(AuditTrail.AuditRow::type)
        .containsExactly(EventType.HOUSE_CHANGED);
  }

  @Test
  void whoAskedStaysApartFromWhatTheyAsked() {
    TestCity city = house.city();
    Viewer reader = city.person(Role.READER);
    house
        .get(EventLog.class)
        .append(
            EventEntry.of(
                    EventType.ASKER_REMARKED,
                    Subject.INQUIRY,
                    city.submitted("路灯不亮").id(),
                    Audience.NEWSROOM,
                    ActorKind.ASKER)
                .by(reader));

    AuditTrail.AuditRow auditRow =
        trail
            .list(
                new AuditTrail.AuditFilter(
                    Optional.empty(),
                    Optional.of(EventType.ASKER_REMARKED),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                TimeCursor.NEWEST,
                10,
                Viewer.SYSTEM)
            .rows()
            .get(0);

    assertThat(auditRow.actorId()).isEmpty();
    assertThat(auditRow.actorName()).isEmpty();
    assertThat(auditRow.subjectNumber()).isPresent();
    assertThat(trail.list(by(reader.id()), TimeCursor.NEWEST, 10, Viewer.SYSTEM).rows()).isEmpty();
  }

  @Test
  void onlyAdministratorsReadIt() {
    TestCity city = house.city();

    assertThatThrownBy(
            () ->
                trail.list(
                    AuditTrail.AuditFilter.ALL, TimeCursor.NEWEST, 50, city.person(Role.EDITOR)))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(
            () -> trail.list(AuditTrail.AuditFilter.ALL, TimeCursor.NEWEST, 50, Viewer.NOBODY))
        .isInstanceOf(AccessProblem.class);
  }

  private static AuditTrail.AuditFilter by(PersonId actor) {
    return new AuditTrail.AuditFilter(
        Optional.of(actor),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void log(Viewer by, EventType type, Instant at) {
    HouseClock.at(
        at,
        () -> {
          house
              .get(EventLog.class)
              .append(
                  EventEntry.of(
                          type,
                          Subject.HOUSE,
                          new PersonId(0),
                          Audience.NEWSROOM,
                          ActorKind.NEWSROOM)
                      .by(by));
          return null;
        });
  }
}
