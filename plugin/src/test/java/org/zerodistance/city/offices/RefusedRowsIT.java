package org.zerodistance.city.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.People;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

/**
 * Tests that only a duplicate key is answered with “taken”: a missing referenced row, a missing
 * value and a value that is too long remain errors.
 */
class RefusedRowsIT {
  private static final OfficeId NO_OFFICE = new OfficeId(987_654_321);

  private static TestHouse house;
  private static TestCity city;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    city = house.city();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aDuplicateIsTaken() {
    house.get(Offices.class).create(office(Optional.empty(), "taken-office", "园林局"));
    house.get(Boards.class).create(board(city.office(), "taken-board", "园林问政"));
    TopicId topic = house.get(Topics.class).create(topic(Optional.empty(), "园林"));
    TopicId other = house.get(Topics.class).create(topic(Optional.empty(), "绿化"));
    Map<String, ThrowingCallable> writes = new LinkedHashMap<>();
    writes.put(
        "an office",
        () -> house.get(Offices.class).create(office(Optional.empty(), "taken-office", "又一个")));
    writes.put(
        "a board",
        () -> house.get(Boards.class).create(board(city.office(), "taken-board", "又一个")));
    writes.put("a topic", () -> house.get(Topics.class).create(topic(Optional.empty(), "园林")));
    writes.put(
        "a renamed topic",
        () -> house.get(Topics.class).change(row(other), row(other).version(), "园林", "园林", 0));
    writes.forEach(
        (what, write) ->
            assertThatThrownBy(write)
                .as(what)
                .isInstanceOfSatisfying(
                    OfficesProblem.class,
                    p -> assertThat(p.code()).isEqualTo(OfficesProblem.OfficesCode.NAME_TAKEN)));
    assertThat(row(topic).name()).isEqualTo("园林");
  }

  @Test
  void everyOtherRefusalIsAnError() {
    TopicId topic = house.get(Topics.class).create(topic(Optional.empty(), "水务"));
    Map<String, ThrowingCallable> writes = new LinkedHashMap<>();
    writes.put(
        "an office below none",
        () -> house.get(Offices.class).create(office(Optional.of(NO_OFFICE), "below", "下级")));
    writes.put(
        "an office with a long name",
        () -> house.get(Offices.class).create(office(Optional.empty(), "long", "长".repeat(500))));
    writes.put(
        "a board of no office",
        () -> house.get(Boards.class).create(board(NO_OFFICE, "nobody", "无主")));
    writes.put(
        "a board with a long name",
        () -> house.get(Boards.class).create(board(city.office(), "long", "长".repeat(500))));
    writes.put(
        "a topic below none",
        () -> house.get(Topics.class).create(topic(Optional.of(new TopicId(987_654_321)), "无主")));
    writes.put(
        "a topic without a name",
        () -> house.get(Topics.class).change(row(topic), row(topic).version(), null, "水务", 0));
    writes.put(
        "an account without a name",
        () ->
            house
                .get(People.class)
                .insertUnlessTaken(
                    new Email("nameless@test.example"), null, Optional.empty(), Optional.empty()));
    PersonId person = city.person(Role.READER).id();
    writes.put(
        "a renamed account without a name",
        () ->
            house
                .get(People.class)
                .change(person, 0, null, new Email("renamed@test.example"), Optional.empty()));
    writes.forEach(
        (what, write) ->
            assertThatThrownBy(write)
                .as(what)
                .isInstanceOf(UnableToExecuteStatementException.class));
  }

  private static TopicRow row(TopicId id) {
    return house.get(TopicTree.class).get(id);
  }

  private static SaveOffice office(Optional<OfficeId> parent, String slug, String name) {
    return new SaveOffice(parent, slug, name, "", OfficeLevel.CITY, "浔江市", 0, OfficeState.OPEN);
  }

  private static SaveBoard board(OfficeId office, String slug, String name) {
    return new SaveBoard(
        office, slug, name, "", BoardKind.OFFICE, "市直部门", "", "", "", 0, BoardState.OPEN);
  }

  private static Topics.NewTopic topic(Optional<TopicId> parent, String name) {
    return new Topics.NewTopic(parent, 1, name, name, 0);
  }
}
