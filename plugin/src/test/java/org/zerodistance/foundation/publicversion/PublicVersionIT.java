package org.zerodistance.foundation.publicversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.house.ChangeHouse;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Housekeeping;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class PublicVersionIT {
  private static TestHouse house;
  private static TestHouse other;
  private static PublicVersion version;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    other = TestHouse.on(house.database());
    version = house.get(PublicVersion.class);
  }

  @AfterAll
  static void close() {
    other.close();
    house.close();
  }

  @Test
  void aTransactionCountsOnceAtItsEndOnEveryNode() throws Exception {
    house.city();
    long before = version.current();
    Object within =
        house.inTransaction(
            () ->
                house
                    .get(PublicWriteDetector.class)
                    .during(
                        () -> {
                          rename("甲");
                          rename("乙");
                          return version.current();
                        }));
    assertThat(within).isEqualTo(before);
    assertThat(other.get(PublicVersion.class).current()).isEqualTo(before + 1);
  }

  @Test
  void whatIsUndoneDoesNotCount() {
    house.city();
    long before = version.current();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                house.inTransaction(
                    () ->
                        house
                            .get(PublicWriteDetector.class)
                            .during(
                                () -> {
                                  rename("丙");
                                  throw new IllegalStateException("changed my mind");
                                })));
    assertThat(version.current()).isEqualTo(before);
  }

  @Test
  void aStatementByItselfCountsAtOnceAndOneForStaffAloneDoesNot() {
    house.city();
    long before = version.current();
    rename("丁");
    assertThat(version.current()).isEqualTo(before + 1);
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox WHERE id < 0"));
    assertThat(version.current()).isEqualTo(before + 1);
  }

  @Test
  void whatWaitsForAModeratorDoesNotCount() {
    TestCity city = house.city();
    long before = version.current();
    city.submitted("路灯不亮三天了");
    assertThat(version.current()).isEqualTo(before);
  }

  @Test
  void whatAModeratorAdmitsCounts() {
    TestCity city = house.city();
    long before = version.current();
    city.admitted("路灯不亮三天了");
    assertThat(version.current()).isGreaterThan(before);
  }

  @Test
  void aNodeThatNoticesAChangeForgetsWhatItRemembered() {
    Houses there = other.get(Houses.class);
    other.get(PublicVersion.class).current();
    House old = there.current();
    Viewer administrator = house.city().person(Role.ADMINISTRATOR);
    house
        .get(Housekeeping.class)
        .change(ChangeHouse.of("江城零距离", "", "江城日报", "", old.zone().getId(), old), administrator);
    assertThat(there.current().name()).isEqualTo(old.name());
    other.get(PublicVersion.class).current();
    assertThat(there.current().name()).isEqualTo("江城零距离");
  }

  @Test
  void anEventForTheNewsroomDoesNotCountAndOneForEverybodyDoes() {
    TestCity city = house.city();
    InquiryId inquiry = city.admitted("路灯不亮三天了").id();
    EventLog log = house.get(EventLog.class);
    long before = version.current();
    for (Audience audience : Audience.values()) {
      if (audience != Audience.PUBLIC) {
        log.append(event(inquiry, audience));
        log.appendAll(List.of(new EventLog.Past(Instant.EPOCH, event(inquiry, audience))));
      }
    }
    assertThat(version.current()).isEqualTo(before);
    log.append(event(inquiry, Audience.PUBLIC));
    assertThat(version.current()).isEqualTo(before + 1);
    log.appendAll(
        List.of(
            new EventLog.Past(Instant.EPOCH, event(inquiry, Audience.NEWSROOM)),
            new EventLog.Past(Instant.EPOCH, event(inquiry, Audience.PUBLIC))));
    assertThat(version.current()).isEqualTo(before + 2);
  }

  @Test
  void aStatementThatFailedCountsWhenItsTransactionGoesOn() throws Exception {
    house.city();
    long before = version.current();
    house.inTransaction(
        () ->
            house
                .get(PublicWriteDetector.class)
                .during(
                    () -> {
                      assertThatThrownBy(
                              () ->
                                  house
                                      .jdbi()
                                      .useHandle(h -> h.execute("UPDATE board SET id = NULL")))
                          .isInstanceOf(JdbiException.class);
                      return null;
                    }));
    assertThat(version.current()).isEqualTo(before + 1);
  }

  @Test
  void whatATransactionReadAndUndidIsNotRemembered() {
    Houses houses = house.get(Houses.class);
    House old = houses.current();
    Viewer administrator = house.city().person(Role.ADMINISTRATOR);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                house.inTransaction(
                    () ->
                        house
                            .get(PublicWriteDetector.class)
                            .during(
                                () -> {
                                  house
                                      .get(Housekeeping.class)
                                      .change(
                                          ChangeHouse.of(
                                              "没有的名字", "", "", "", old.zone().getId(), old),
                                          administrator);
                                  assertThat(houses.current().name()).isEqualTo("没有的名字");
                                  throw new IllegalStateException("changed my mind");
                                })));
    assertThat(houses.current().name()).isEqualTo(old.name());
  }

  private static EventEntry event(InquiryId inquiry, Audience audience) {
    return EventEntry.of(
        EventType.INQUIRY_ROUTED, Subject.INQUIRY, inquiry, audience, ActorKind.NEWSROOM);
  }

  private static void rename(String name) {
    // By SQL, since it is the statement that counts.
    house.jdbi().useHandle(h -> h.execute("UPDATE board SET name = ?", name));
  }
}
