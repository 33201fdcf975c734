package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Problem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.testing.TestHouse;

/** In which order tasks wait, who has them, and the same decision for many. */
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
        scene.queue().waiting(Optional.empty(), Optional.empty(), 2, scene.moderator);
    assertThat(first.rows())
        .extracting(QueueRow::id)
        .containsExactlyElementsOf(tasks.subList(0, 2));
    Page<QueueRow> second =
        scene
            .queue()
            .waiting(Optional.empty(), first.next().map(TimeCursor::of), 2, scene.moderator);
    assertThat(second.rows()).extracting(QueueRow::id).containsExactly(tasks.get(2));
    assertThat(second.next()).isEmpty();
    assertThat(
            scene
                .queue()
                .waiting(Optional.of(Cause.REMARK), Optional.empty(), 2, scene.moderator)
                .rows())
        .isEmpty();
    assertThat(scene.queue().size(scene.moderator)).isEqualTo(3);
    assertThat(scene.queue().sizes(scene.moderator)).isEqualTo(Map.of(Cause.NEW, 3));
  }

  @Test
  void nextAndSkipLeadPastWhatOthersHaveOpen() {
    List<TaskId> tasks = tasks("路灯不亮", "井盖丢失", "水压不足");
    scene.triage().open(tasks.get(0), scene.colleague);

    assertThat(scene.queue().next(scene.moderator)).contains(tasks.get(1));
    assertThat(scene.queue().next(scene.colleague)).contains(tasks.get(0));
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
    assertThat(HouseClock.at(almost, () -> scene.queue().next(scene.moderator))).isEmpty();
    QueueRow row = scene.queue().get(task, scene.moderator);
    assertThat(row.takenFrom(scene.moderator.id(), almost)).isTrue();
    assertThat(row.takenFrom(scene.colleague.id(), almost)).isFalse();

    Instant over = opened.plus(Duration.ofMinutes(15));
    assertThat(row.takenFrom(scene.moderator.id(), over)).isFalse();
    assertThat(HouseClock.at(over, () -> scene.queue().next(scene.moderator))).contains(task);
    assertThat(HouseClock.at(over, () -> scene.triage().open(task, scene.moderator)).claimedBy())
        .isEqualTo(scene.moderator.person());
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
            () -> scene.queue().waiting(Optional.empty(), Optional.empty(), 2, scene.spokesperson),
            () -> scene.queue().get(task, scene.spokesperson),
            () -> scene.queue().next(scene.spokesperson),
            () -> scene.queue().of(receipt.id(), scene.spokesperson),
            () -> scene.queue().after(row, scene.spokesperson),
            () -> bulk.admit(List.of(), scene.spokesperson),
            () -> bulk.giveBack(List.of(), "请写明地点。", scene.spokesperson))) {
      assertThatThrownBy(look).isInstanceOf(AccessProblem.class);
    }
  }

  @Test
  void manyAreLetInAtOnceAndEachRefusalIsTold() {
    Receipt plain = scene.submitted("路灯不亮");
    Receipt revealing = scene.submitted(scene.submission("请打13812345678", true, Visibility.PUBLIC));
    Receipt homeless = scene.submitted(scene.submission("不知归谁管", false, Visibility.PUBLIC));
    Receipt taken = scene.submitted("井盖丢失");
    scene.triage().open(scene.task(taken.id()), scene.colleague);
    List<TaskId> tasks =
        List.of(plain, revealing, homeless, taken).stream().map(r -> scene.task(r.id())).toList();

    List<BulkModeration.BulkResult> results =
        house
            .get(BulkModeration.class)
            .admit(Stream.concat(tasks.stream(), tasks.stream()).toList(), scene.moderator);

    assertThat(results).extracting(BulkModeration.BulkResult::id).containsExactlyElementsOf(tasks);
    assertThat(results)
        .extracting(r -> r.refused().map(Problem::code).map(Object::toString).orElse("done"))
        .containsExactly("done", "done", "BOARD_MISSING", "TASK_CLAIMED");
    assertThat(results)
        .extracting(BulkModeration.BulkResult::redactions)
        .containsExactly(0, 2, 0, 0);
    assertThat(results)
        .extracting(BulkModeration.BulkResult::number)
        .containsExactly(
            number(plain), number(revealing), number(homeless), Optional.<InquiryNumber>empty());
    assertThat(results)
        .extracting(BulkModeration.BulkResult::title)
        .containsExactly("路灯不亮", "请打13812345678", "不知归谁管", "");
    assertThat(scene.queue().get(tasks.get(2), scene.moderator).claimedBy())
        .as("given back to the queue")
        .isEmpty();
    assertThat(house.get(CasePages.class).get(revealing.id(), scene.moderator).title())
        .isEqualTo("请打13812345678");
    assertThat(
            house
                .get(CasePages.class)
                .find(revealing.number(), Viewer.NOBODY)
                .orElseThrow()
                .title())
        .isEqualTo("请打███████████");
  }

  @Test
  void manyAreGivenBackWithOneReason() {
    List<TaskId> tasks = tasks("路灯不亮", "井盖丢失");
    BulkModeration bulk = house.get(BulkModeration.class);
    assertThatThrownBy(() -> bulk.giveBack(tasks, "短", scene.moderator))
        .isInstanceOf(InvalidFormProblem.class);

    List<BulkModeration.BulkResult> results = bulk.giveBack(tasks, "请写明地点。", scene.moderator);

    assertThat(results).allSatisfy(r -> assertThat(r.refused()).isEmpty());
    assertThat(scene.queue().size(scene.moderator)).isZero();
  }

  private Optional<TaskId> after(TaskId task) {
    return scene.queue().after(scene.queue().get(task, scene.moderator), scene.moderator);
  }

  private static Optional<InquiryNumber> number(Receipt receipt) {
    return Optional.of(receipt.number());
  }

  private List<TaskId> tasks(String... titles) {
    return Stream.of(titles).map(title -> scene.task(scene.submitted(title).id())).toList();
  }
}
