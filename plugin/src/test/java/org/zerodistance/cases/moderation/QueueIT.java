package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.testing.Explain;
import org.zerodistance.testing.TestHouse;

/** In which order tasks wait, how they are filtered, and who has them. */
class QueueIT {
  private static TestHouse house;
  private ModerationScene scene;

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
    scene = new ModerationScene(house);
  }

  @Test
  void theOldestComesFirstAndAPageLeadsToTheNext() {
    List<TaskId> tasks = tasks("路灯不亮", "井盖丢失", "水压不足");

    Page<QueueRow> first =
        scene.queue().waiting(QueueFilter.ALL, Optional.empty(), 2, scene.moderator);
    assertThat(first.rows())
        .extracting(QueueRow::id)
        .containsExactlyElementsOf(tasks.subList(0, 2));
    Page<QueueRow> second =
        scene
            .queue()
            .waiting(QueueFilter.ALL, first.next().map(TimeCursor::of), 2, scene.moderator);
    assertThat(second.rows()).extracting(QueueRow::id).containsExactly(tasks.get(2));
    assertThat(second.next()).isEmpty();
    assertThat(
            scene
                .queue()
                .waiting(
                    QueueFilter.ALL.withCause(Optional.of(Cause.REMARK)),
                    Optional.empty(),
                    2,
                    scene.moderator)
                .rows())
        .isEmpty();
    assertThat(scene.queue().size(QueueFilter.ALL, scene.moderator)).isEqualTo(3);
    assertThat(scene.queue().sizes(QueueFilter.ALL, scene.moderator))
        .isEqualTo(Map.of(Cause.NEW, 3));
  }

  @Test
  void nextLeadsPastWhatOthersHave() {
    List<TaskId> tasks = tasks("路灯不亮", "井盖丢失", "水压不足");
    scene.triage().open(tasks.get(2), scene.colleague);
    assertThat(after(tasks.get(0))).contains(tasks.get(1));
    assertThat(after(tasks.get(1))).isEmpty();
    scene.triage().release(tasks.get(2), scene.colleague);
    assertThat(after(tasks.get(1))).contains(tasks.get(2));
  }

  @Test
  void whatSomebodyLeftOpenIsFreeAfterAQuarterOfAnHour() {
    TaskId task = tasks("路灯不亮").get(0);
    Instant opened = house.get(Clock.class).instant();
    HouseClock.at(opened, () -> scene.triage().open(task, scene.colleague));

    Instant almost = opened.plus(Queue.CLAIM_HOLDS).minusSeconds(1);
    assertThatThrownBy(
            () -> HouseClock.at(almost, () -> scene.triage().open(task, scene.moderator)))
        .isInstanceOf(ModerationProblem.class);
    QueueRow row = scene.queue().get(task, scene.moderator);
    assertThat(row.takenFrom(scene.moderator.id(), almost)).isTrue();
    assertThat(row.takenFrom(scene.colleague.id(), almost)).isFalse();

    Instant over = opened.plus(Duration.ofMinutes(15));
    assertThat(row.takenFrom(scene.moderator.id(), over)).isFalse();
    assertThat(HouseClock.at(over, () -> scene.triage().open(task, scene.moderator)).claimedBy())
        .isEqualTo(scene.moderator.person());
  }

  @Test
  void lookingTakesNothingAndADecisionTakesTheNextBehindIt() {
    List<TaskId> tasks = tasks("路灯不亮", "井盖丢失", "水压不足");
    scene.triage().look(tasks.get(1), scene.colleague);
    assertThat(scene.queue().get(tasks.get(1), scene.moderator).claimedBy()).isEmpty();

    assertThat(scene.triage().openAfter(tasks.get(1), QueueFilter.ALL, scene.moderator))
        .as("behind it, though an older one waits")
        .contains(tasks.get(2));
    assertThat(scene.queue().get(tasks.get(2), scene.moderator).claimedBy())
        .isEqualTo(scene.moderator.person());
    assertThat(scene.triage().openAfter(tasks.get(2), QueueFilter.ALL, scene.moderator)).isEmpty();
    assertThatThrownBy(() -> scene.triage().look(tasks.get(2), scene.colleague))
        .isInstanceOfSatisfying(
            ModerationProblem.class,
            p -> assertThat(p.code()).isEqualTo(ModerationProblem.Code.TASK_CLAIMED));
    assertThat(scene.triage().look(tasks.get(2), scene.moderator).id()).isEqualTo(tasks.get(2));
  }

  @Test
  void eachFilterLeavesWhatItNamesAndTheNextStaysWithinIt() {
    Receipt plain = scene.submitted("路灯不亮");
    Receipt homeless = scene.submitted(scene.submission("Lamp 不知归谁管", false, Visibility.PUBLIC));
    Receipt pictured = scene.withPhoto(key -> {});
    Receipt last = scene.submitted("水压不足");
    QueueFilter all = QueueFilter.ALL;
    Optional<BoardId> board = Optional.of(scene.city.board());

    assertThat(filtered(all)).containsExactly(plain.id(), homeless.id(), pictured.id(), last.id());
    assertThat(filtered(filter(Optional.empty(), true, false, Optional.empty())))
        .containsExactly(homeless.id());
    assertThat(filtered(filter(board, false, false, Optional.empty())))
        .contains(plain.id(), last.id())
        .doesNotContain(homeless.id());
    assertThat(filtered(filter(Optional.empty(), false, true, Optional.empty())))
        .containsExactly(pictured.id());
    for (String words : List.of("lamp", homeless.number().toString())) {
      assertThat(filtered(filter(Optional.empty(), false, false, Optional.of(words))))
          .as(words)
          .containsExactly(homeless.id());
    }
    assertThat(filtered(filter(Optional.empty(), false, false, Optional.of("100%")))).isEmpty();
    assertThat(
            filtered(
                new QueueFilter(
                    Optional.of(Cause.ANSWER),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty())))
        .isEmpty();

    QueueFilter onBoard = filter(board, false, false, Optional.empty());
    assertThat(
            scene
                .triage()
                .openAfter(scene.task(plain.id()), onBoard, scene.moderator)
                .orElseThrow())
        .as("not the one without a board")
        .isNotEqualTo(scene.task(homeless.id()));
    assertThat(scene.queue().size(onBoard, scene.moderator)).isEqualTo(filtered(onBoard).size());
  }

  @Test
  void whatIsLateIsWhatArrivedBeforeTheLastWorkingDay() {
    PromisedReading promise = scene.queue().promise();
    Instant border = promise.lateBefore();
    assertThat(promise.late(border.minusMillis(1))).isTrue();
    assertThat(promise.late(border)).isFalse();
    TaskId task = tasks("路灯不亮").get(0);
    scene
        .house
        .jdbi()
        .useHandle(
            h ->
                h.createUpdate("UPDATE moderation_task SET created_at = :at WHERE id = :id")
                    .bind("at", border.minusMillis(1))
                    .bind("id", task)
                    .execute());
    tasks("井盖丢失");
    QueueFilter late =
        new QueueFilter(
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            false,
            Optional.of(border),
            Optional.empty());
    assertThat(scene.queue().waiting(late, Optional.empty(), 9, scene.moderator).rows())
        .extracting(QueueRow::id)
        .containsExactly(task);
  }

  /** The index gives the waiting tasks in their order, whatever is filtered. */
  @Test
  void listAndNextAreReadByTheIndexOfWaitingTasks() {
    tasks("路灯不亮", "井盖丢失");
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    INSERT INTO moderation_task (inquiry_id, cause, created_at, done_at, decision)
                    SELECT i.id, 'new', i.submitted_at, i.submitted_at, 'returned'
                    FROM inquiry i, (SELECT 1 AS a FROM moderation_task LIMIT 400) many
                    """));
    Map<String, Object> values =
        Map.of(
            "at",
            Instant.EPOCH,
            "id",
            0,
            "limit",
            51,
            "kind",
            "complaint",
            "number",
            1,
            "words",
            "%路%",
            "me",
            1,
            "stale",
            Instant.EPOCH);
    QueueFilter filter =
        new QueueFilter(
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.of(Kind.COMPLAINT),
            true,
            Optional.empty(),
            Optional.of("路"));
    for (String sql :
        List.of(
            Queue.waitingSql(filter, scene.moderator), Queue.afterSql(filter, scene.moderator))) {
      assertThat(Explain.of(house.jdbi(), sql, named(values, sql)))
          .filteredOn(step -> step.table().equals("t"))
          .extracting(Explain.Step::index)
          .containsExactly("moderation_task_open");
    }
  }

  /** The values whose names the statement has. */
  private static Map<String, Object> named(Map<String, Object> values, String sql) {
    Map<String, Object> named = new HashMap<>(values);
    named.keySet().removeIf(name -> !sql.contains(":" + name));
    return named;
  }

  private List<InquiryId> filtered(QueueFilter filter) {
    return scene.queue().waiting(filter, Optional.empty(), 50, scene.moderator).rows().stream()
        .map(QueueRow::inquiryId)
        .toList();
  }

  private static QueueFilter filter(
      Optional<BoardId> board, boolean undecided, boolean photos, Optional<String> words) {
    return new QueueFilter(
        Optional.empty(), board, undecided, Optional.empty(), photos, Optional.empty(), words);
  }

  @Test
  void whatNobodyHasOpenIsTakenFromNobody() {
    TaskId task = tasks("路灯不亮").get(0);
    assertThat(
            scene
                .queue()
                .get(task, scene.moderator)
                .takenFrom(scene.moderator.id(), house.get(Clock.class).instant()))
        .isFalse();
  }

  @Test
  void anUnknownTaskIsNotFound() {
    assertThatThrownBy(() -> scene.queue().get(new TaskId(987_654_321), scene.moderator))
        .isInstanceOfSatisfying(
            ModerationProblem.class,
            p -> assertThat(p.code()).isEqualTo(ModerationProblem.Code.TASK_NOT_FOUND));
  }

  @Test
  void onlyModeratorsSeeTheQueue() {
    Receipt receipt = scene.submitted("路灯不亮");
    TaskId task = scene.task(receipt.id());
    QueueRow row = scene.queue().get(task, scene.moderator);
    BulkModeration bulk = house.get(BulkModeration.class);
    for (ThrowingCallable look :
        List.<ThrowingCallable>of(
            () -> scene.queue().waiting(QueueFilter.ALL, Optional.empty(), 2, scene.spokesperson),
            () -> scene.queue().get(task, scene.spokesperson),
            () -> scene.queue().of(receipt.id(), scene.spokesperson),
            () -> scene.queue().after(row, QueueFilter.ALL, scene.spokesperson),
            () -> scene.triage().look(task, scene.spokesperson),
            () -> scene.triage().openAfter(task, QueueFilter.ALL, scene.spokesperson),
            () -> bulk.plan(List.of(), BulkAction.SPAM, "", scene.spokesperson),
            () -> bulk.undo(new BatchId(1), scene.spokesperson))) {
      assertThatThrownBy(look).isInstanceOf(AccessProblem.class);
    }
  }

  private Optional<TaskId> after(TaskId task) {
    return scene
        .queue()
        .after(scene.queue().get(task, scene.moderator), QueueFilter.ALL, scene.moderator);
  }

  private List<TaskId> tasks(String... titles) {
    return Stream.of(titles).map(title -> scene.task(scene.submitted(title).id())).toList();
  }
}
