package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestHouse;

/** Tests one decision on many tasks, and that it can be undone before anybody notices. */
class BulkModerationIT {
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
  void manyAreAdmittedAfterTenSecondsAndEachRefusalIsTold() {
    Receipt plain = scene.submitted("路灯不亮");
    Receipt revealing = scene.submitted(scene.submission("请打13812345678", true, Visibility.PUBLIC));
    Receipt homeless = scene.submitted(scene.submission("不知归谁管", false, Visibility.PUBLIC));
    Receipt taken = scene.submitted("井盖丢失");
    scene.triage().open(scene.task(taken.id()), scene.colleague);
    List<TaskId> tasks = tasks(plain, revealing, homeless, taken);

    BatchId batch =
        bulk()
            .plan(
                Stream.concat(tasks.stream(), tasks.stream()).toList(),
                BulkAction.ADMIT,
                "",
                scene.moderator);

    assertThat(bulk().lines(batch, scene.moderator))
        .extracting(BatchLine::id)
        .as("without the colleague's")
        .containsExactlyElementsOf(tasks.subList(0, 3));
    run(1);
    assertThat(bulk().get(batch, scene.moderator).pending()).isTrue();
    assertThat(scene.row(plain.id()).moderation()).isEqualTo(Moderation.WAITING);
    assertThat(scene.queue().size(QueueFilter.ALL, scene.moderator))
        .as("nobody else takes what is about to be decided")
        .isEqualTo(1);
    assertThatThrownBy(() -> scene.triage().open(tasks.get(0), scene.colleague))
        .isInstanceOf(ModerationProblem.class);

    run(11);
    assertThat(bulk().lines(batch, scene.moderator))
        .extracting(BatchLine::decided)
        .containsExactly(true, true, false);
    assertThat(bulk().lines(batch, scene.moderator))
        .extracting(line -> line.refused().orElse("done"))
        .containsExactly("done", "done", "problem.board-missing");
    assertThat(bulk().lines(batch, scene.moderator))
        .extracting(BatchLine::redactions)
        .containsExactly(0, 2, 0);
    assertThat(scene.queue().get(tasks.get(2), scene.moderator).claimedBy())
        .as("given back to the queue")
        .isEmpty();
    assertThat(scene.queue().size(QueueFilter.ALL, scene.moderator)).isEqualTo(2);
    assertThat(
            house
                .get(CasePages.class)
                .find(revealing.number(), Viewer.NOBODY)
                .orElseThrow()
                .title())
        .isEqualTo("请打███████████");
    assertThatThrownBy(() -> bulk().undo(batch, scene.moderator))
        .isInstanceOfSatisfying(
            ModerationProblem.class,
            p -> assertThat(p.code()).isEqualTo(ModerationProblem.Code.BATCH_STARTED));
  }

  /** Nothing is logged, so nothing is public and no mail is made. */
  @Test
  void whatIsUndoneInTimeNeverHappened() {
    for (BulkAction action : BulkAction.values()) {
      Receipt receipt = scene.submitted("路灯不亮");
      TaskId task = scene.task(receipt.id());
      EventType last = EventLine.last(house, Subject.INQUIRY, receipt.id()).type();
      int version = scene.queue().get(task, scene.moderator).version();

      BatchId batch = bulk().plan(List.of(task), action, "请写明地点。", scene.moderator);
      bulk().undo(batch, scene.moderator);
      run(60);

      assertThat(scene.row(receipt.id()).moderation()).isEqualTo(Moderation.WAITING);
      assertThat(EventLine.last(house, Subject.INQUIRY, receipt.id()).type()).isEqualTo(last);
      QueueRow row = scene.queue().get(task, scene.moderator);
      assertThat(row.version()).isEqualTo(version);
      assertThat(row.claimedBy()).isEmpty();
      assertThat(scene.triage().open(task, scene.colleague).claimedBy())
          .isEqualTo(scene.colleague.person());
      assertThatThrownBy(() -> bulk().undo(batch, scene.moderator))
          .isInstanceOf(ModerationProblem.class);
    }
  }

  @Test
  void manyAreGivenBackWithOneReasonOrRejectedWithoutAny() {
    List<Receipt> returned = List.of(scene.submitted("路灯不亮"), scene.submitted("井盖丢失"));
    Receipt spam = scene.submitted("买一送一");
    assertThatThrownBy(() -> bulk().plan(List.of(), BulkAction.RETURN, "短", scene.moderator))
        .isInstanceOf(InvalidFormProblem.class);

    bulk()
        .plan(
            tasks(returned.get(0), returned.get(1)), BulkAction.RETURN, "请写明地点。", scene.moderator);
    bulk().plan(tasks(spam), BulkAction.SPAM, "", scene.moderator);
    run(11);

    for (Receipt receipt : returned) {
      EventLine line = EventLine.last(house, Subject.INQUIRY, receipt.id());
      assertThat(line.type()).isEqualTo(EventType.INQUIRY_RETURNED);
      assertThat(line.note()).contains("请写明地点。");
    }
    assertThat(scene.row(spam.id()).moderation()).isEqualTo(Moderation.REJECTED);
    assertThat(scene.queue().size(QueueFilter.ALL, scene.moderator)).isZero();
  }

  /** What the moderator decided in between is theirs; the rest goes on. */
  @Test
  void aTaskThatIsDecidedMeanwhileIsLeft() {
    Receipt first = scene.submitted("路灯不亮");
    Receipt second = scene.submitted("井盖丢失");
    bulk().plan(tasks(first, second), BulkAction.RETURN, "请写明地点。", scene.moderator);
    scene
        .triage()
        .reject(scene.queue().waiting(tasks(second), scene.moderator).get(0).id(), scene.moderator);
    run(11);
    assertThat(scene.row(first.id()).moderation()).isEqualTo(Moderation.RETURNED);
    assertThat(scene.row(second.id()).moderation()).isEqualTo(Moderation.REJECTED);
  }

  private static void run(int seconds) {
    Instant then = house.get(Clock.class).instant().plus(Duration.ofSeconds(seconds));
    HouseClock.at(then, () -> house.get(JobRunner.class).drain(BatchRun.KIND));
  }

  private static BulkModeration bulk() {
    return house.get(BulkModeration.class);
  }

  private List<TaskId> tasks(Receipt... receipts) {
    return Stream.of(receipts)
        .map(
            receipt ->
                house
                    .jdbi()
                    .withHandle(
                        h ->
                            h.createQuery(
                                    "SELECT id FROM moderation_task WHERE inquiry_id = :inquiry AND done_at IS NULL")
                                .bind("inquiry", receipt.id())
                                .mapTo(TaskId.class)
                                .findOne()))
        .flatMap(Optional::stream)
        .toList();
  }
}
