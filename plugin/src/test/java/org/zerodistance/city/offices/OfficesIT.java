package org.zerodistance.city.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.testing.BoardBuilder;
import org.zerodistance.testing.OfficeBuilder;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class OfficesIT {
  private static TestHouse house;
  private static Viewer admin;
  private static TestCity city;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    city = house.city();
    admin = city.person(Role.ADMINISTRATOR);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static SaveOffice office(String slug, OfficeId parent) {
    return anOffice(slug, parent).command();
  }

  private static SaveOffice closed(String slug, OfficeId parent) {
    return anOffice(slug, parent).closed().command();
  }

  private static OfficeBuilder anOffice(String slug, OfficeId parent) {
    OfficeBuilder office = city.anOffice(slug);
    return parent == null ? office : office.under(parent);
  }

  private static SaveBoard board(String slug, OfficeId office, String name, BoardState state) {
    BoardBuilder board = city.aBoard(slug, office).named(name).inEnglish("Board");
    return (state == BoardState.CLOSED ? board.closed() : board).command();
  }

  private static OfficeId created(String slug, OfficeId parent) {
    return house.get(OfficeKeeping.class).create(office(slug, parent), admin);
  }

  private static List<String> wrong(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (InvalidFormProblem problem) {
      return problem.violations().stream().map(Violation::field).sorted().toList();
    }
  }

  @Test
  void theTreePutsEachParentBeforeWhatIsBelow() {
    OfficeId city = created("tree-city", null);
    OfficeId county = created("tree-county", city);
    OfficeId town = created("tree-town", county);
    OfficeDirectory offices = house.get(OfficeDirectory.class);

    assertThat(offices.tree())
        .filteredOn(n -> n.office().slug().startsWith("tree-"))
        .extracting(n -> n.depth() + " " + n.office().slug())
        .containsExactly("0 tree-city", "1 tree-county", "2 tree-town");
    assertThat(offices.descendants(county)).containsExactlyInAnyOrder(county, town);
    assertThat(offices.find("tree-town")).get().extracting(OfficeRow::level).isNotNull();
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    SaveOffice bad =
        new SaveOffice(
            Optional.of(new OfficeId(999_999_999)),
            "Not A Slug",
            "",
            "x".repeat(161),
            OfficeLevel.CITY,
            " ",
            2_000_000,
            OfficeState.OPEN);

    assertThat(wrong(() -> house.get(OfficeKeeping.class).create(bad, admin)))
        .containsExactly("name", "nameEn", "parent", "position", "region", "slug");
  }

  @Test
  void slugsAreUniqueAndStay() {
    OfficeId first = created("slug-once", null);

    assertThat(wrong(() -> created("slug-once", null))).containsExactly("slug");
    assertThat(
            wrong(
                () ->
                    house
                        .get(OfficeKeeping.class)
                        .change(first, 0, office("slug-twice", null), admin)))
        .containsExactly("slug");
    assertThat(wrong(() -> created("new", null))).containsExactly("slug");
  }

  @Test
  void anOfficeIsNeverBelowItself() {
    OfficeId above = created("ring-above", null);
    OfficeId below = created("ring-below", above);

    assertThat(
            wrong(
                () ->
                    house
                        .get(OfficeKeeping.class)
                        .change(above, 0, office("ring-above", below), admin)))
        .containsExactly("parent");
  }

  @Test
  void anOfficeWithOpenBoardsOrChildrenIsNotClosed() {
    OfficeKeeping keeping = house.get(OfficeKeeping.class);
    BoardKeeping boards = house.get(BoardKeeping.class);
    OfficeId above = created("close-above", null);
    OfficeId below = created("close-below", above);
    BoardId board = boards.create(board("close-board", below, "版块一", BoardState.OPEN), admin);

    assertThat(wrong(() -> keeping.change(above, 0, closed("close-above", null), admin)))
        .containsExactly("state");
    assertThat(wrong(() -> keeping.change(below, 0, closed("close-below", above), admin)))
        .containsExactly("state");

    boards.change(board, 0, board("close-board", below, "版块一", BoardState.CLOSED), admin);
    keeping.change(below, 0, closed("close-below", above), admin);
    keeping.change(above, 0, closed("close-above", null), admin);

    assertThat(house.get(OfficeDirectory.class).get(above).open()).isFalse();
    assertThat(
            wrong(
                () ->
                    boards.change(
                        board, 1, board("close-board", below, "版块一", BoardState.OPEN), admin)))
        .containsExactly("office");
  }

  @Test
  void aRenamedBoardLeavesWordForTheIndex() {
    BoardKeeping boards = house.get(BoardKeeping.class);
    OfficeId office = created("rename-office", null);
    BoardId id = boards.create(board("rename-board", office, "旧名", BoardState.OPEN), admin);

    boards.change(id, 0, board("rename-board", office, "旧名", BoardState.OPEN), admin);
    assertThat(house.indexJobs(Subject.BOARD, id)).isZero();

    boards.change(id, 0, board("rename-board", office, "新名", BoardState.OPEN), admin);
    assertThat(house.indexJobs(Subject.BOARD, id)).isEqualTo(1);
    assertThat(house.get(BoardDirectory.class).get("rename-board").name()).isEqualTo("新名");
  }

  @Test
  void theOneWhoSavesSecondIsTold() {
    BoardKeeping boards = house.get(BoardKeeping.class);
    OfficeId office = created("stale-office", null);
    BoardId id = boards.create(board("stale-board", office, "第一", BoardState.OPEN), admin);
    boards.change(id, 0, board("stale-board", office, "第二", BoardState.OPEN), admin);

    assertThatThrownBy(
            () -> boards.change(id, 0, board("stale-board", office, "第三", BoardState.OPEN), admin))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(OfficesCode.OFFICES_STALE));
    assertThat(house.get(BoardDirectory.class).get(id).name()).isEqualTo("第二");
  }

  @Test
  void aClosedBoardTakesNothingAndKeepsItsPage() {
    BoardKeeping boards = house.get(BoardKeeping.class);
    BoardDirectory directory = house.get(BoardDirectory.class);
    OfficeId office = created("gone-office", null);
    boards.create(board("gone-board", office, "旧版块", BoardState.CLOSED), admin);

    assertThat(directory.open()).extracting(BoardRow::slug).doesNotContain("gone-board");
    assertThat(directory.all()).extracting(BoardRow::slug).contains("gone-board");
    assertThat(directory.find("gone-board")).isPresent();
    assertThat(directory.get("gone-board").nameIn("en")).isEqualTo("Board");
    assertThatThrownBy(() -> directory.get("nowhere")).isInstanceOf(OfficesProblem.class);
  }

  @Test
  void onlyAdministratorsKeepOffices() {
    assertThatThrownBy(
            () ->
                house
                    .get(OfficeKeeping.class)
                    .create(office("by-editor", null), house.city().person(Role.EDITOR)))
        .isInstanceOf(AccessProblem.class);
  }
}
