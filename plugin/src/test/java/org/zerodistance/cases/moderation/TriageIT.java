package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.cases.deadlines.CaseClock;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Problem.ProblemKind;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class TriageIT {
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
  void aTaskIsOneModeratorsUntilItIsReleased() {
    TaskId task = scene.task(scene.submitted("路灯不亮").id());

    assertThat(scene.triage().open(task, scene.moderator).claimedBy())
        .isEqualTo(scene.moderator.person());
    scene.triage().open(task, scene.moderator);
    assertThatThrownBy(() -> scene.triage().open(task, scene.colleague))
        .isInstanceOfSatisfying(
            ModerationProblem.class,
            p -> {
              assertThat(p.code()).isEqualTo(ModerationProblem.Code.TASK_CLAIMED);
              assertThat(p.code().kind()).isEqualTo(ProblemKind.CONFLICT);
              assertThat((String) p.details().get(0)).startsWith("测试员");
            });

    scene.triage().release(task, scene.colleague);
    assertThat(scene.queue().get(task, scene.moderator).claimedBy()).isPresent();
    scene.triage().release(task, scene.moderator);
    assertThat(scene.triage().open(task, scene.colleague).claimedBy())
        .isEqualTo(scene.colleague.person());
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "MODERATOR", mode = EnumSource.Mode.EXCLUDE)
  void nobodyElseDecides(Role role) {
    TaskId task = scene.task(scene.submitted("路灯不亮").id());
    assertRefused(task, scene.city.person(role));
  }

  @Test
  void othersDoNotHearWhatWasDecided() {
    Receipt receipt = scene.submitted("路灯不亮");
    TaskId task = scene.task(receipt.id());
    scene.admit(receipt);
    assertRefused(task, scene.spokesperson);
  }

  private void assertRefused(TaskId task, Viewer other) {
    for (ThrowingCallable decision :
        List.<ThrowingCallable>of(
            () -> scene.triage().open(task, other),
            () -> scene.triage().release(task, other),
            () -> scene.triage().admit(task, scene.admission(Visibility.PUBLIC), other),
            () -> scene.triage().removePhoto(task, new PhotoKey("0".repeat(26)), other),
            () -> scene.triage().giveBack(task, "请写明地点。", other),
            () ->
                scene
                    .triage()
                    .route(task, scene.city.board(), Kind.COMPLAINT, Optional.empty(), other),
            () -> scene.triage().decideRemark(task, true, other))) {
      assertThatThrownBy(decision).isInstanceOf(AccessProblem.class);
    }
  }

  @Test
  void whatIsLetInIsPublicAndItsClockRuns() {
    Receipt receipt = scene.submitted("路灯不亮");
    TaskId task = scene.task(receipt.id());

    scene.triage().admit(task, scene.admission(Visibility.PUBLIC), scene.moderator);

    assertThat(scene.row(receipt.id()).moderation()).isEqualTo(Moderation.ADMITTED);
    assertThat(clock(receipt.id()).orElseThrow().officeId()).isEqualTo(scene.city.office());
    assertThatThrownBy(
            () -> scene.triage().admit(task, scene.admission(Visibility.PUBLIC), scene.colleague))
        .isInstanceOfSatisfying(
            ModerationProblem.class,
            p -> {
              assertThat(p.code()).isEqualTo(ModerationProblem.Code.TASK_DONE);
              assertThat(p.details()).containsExactly(Decision.ADMITTED);
            });
  }

  @ParameterizedTest
  @EnumSource(value = Visibility.class, names = "SEALED", mode = EnumSource.Mode.EXCLUDE)
  void theClockRunsForWhatTheOfficeSees(Visibility visibility) {
    Receipt receipt = scene.submitted("路灯不亮");
    scene.triage().admit(scene.task(receipt.id()), scene.admission(visibility), scene.moderator);

    assertThat(clock(receipt.id()).isPresent())
        .isEqualTo(visibility == Visibility.PUBLIC || visibility == Visibility.ASKER_AND_OFFICE);
  }

  @Test
  void nobodyMakesACaseMorePublicThanItsAskerWanted() {
    Receipt receipt = scene.submitted(scene.submission("邻里纠纷", true, Visibility.ASKER_AND_OFFICE));
    TaskId task = scene.task(receipt.id());

    assertThatThrownBy(
            () -> scene.triage().admit(task, scene.admission(Visibility.PUBLIC), scene.moderator))
        .isInstanceOf(InvalidFormProblem.class);
    assertThat(scene.row(receipt.id()).moderation()).isEqualTo(Moderation.WAITING);
    scene
        .triage()
        .admit(
            scene.task(receipt.id()),
            scene.admission(Visibility.ASKER_AND_OFFICE),
            scene.moderator);
    assertThat(scene.row(receipt.id()).visibility()).isEqualTo(Visibility.ASKER_AND_OFFICE);
  }

  @Test
  void aPhotoIsTakenAwayAndTheCaseCountsOneLess() {
    AtomicReference<PhotoKey> photo = new AtomicReference<>();
    Receipt receipt = scene.withPhoto(photo::set);
    TaskId task = scene.task(receipt.id());
    assertThat(scene.row(receipt.id()).photoCount()).isEqualTo(1);

    scene.triage().removePhoto(task, new PhotoKey("0".repeat(26)), scene.moderator);
    assertThat(scene.row(receipt.id()).photoCount()).isEqualTo(1);
    scene.triage().removePhoto(task, photo.get(), scene.moderator);

    assertThat(photos(receipt.id())).isEmpty();
    assertThat(scene.row(receipt.id()).photoCount()).isZero();
  }

  @Test
  void aPhotoOfACaseThatCameBackIsTakenAwayAsWell() {
    AtomicReference<PhotoKey> photo = new AtomicReference<>();
    Receipt receipt = scene.withPhoto(photo::set);
    scene.triage().giveBack(scene.task(receipt.id()), "照片里有别人的车牌。", scene.moderator);
    resubmit(receipt);

    scene.triage().removePhoto(scene.task(receipt.id()), photo.get(), scene.moderator);

    assertThat(photos(receipt.id())).isEmpty();
    assertThat(scene.row(receipt.id()).photoCount()).isZero();
  }

  @Test
  void thePhotosOfWhatWasLetInStay() {
    AtomicReference<PhotoKey> photo = new AtomicReference<>();
    Receipt receipt = scene.withPhoto(photo::set);
    scene.admit(receipt);
    refuse(receipt);

    scene.triage().removePhoto(scene.task(receipt.id()), photo.get(), scene.moderator);

    assertThat(photos(receipt.id())).containsExactly(photo.get());
  }

  @Test
  void whatIsGivenBackSaysWhyAndComesInAgain() {
    Receipt receipt = scene.submitted("路灯不亮");
    TaskId task = scene.task(receipt.id());
    for (String reason : List.of("", "太短了", "字".repeat(1_001))) {
      assertThatThrownBy(() -> scene.triage().giveBack(task, reason, scene.moderator))
          .isInstanceOf(InvalidFormProblem.class);
    }

    scene.triage().giveBack(task, " 请写明地点。 ", scene.moderator);

    assertThat(scene.row(receipt.id()).moderation()).isEqualTo(Moderation.RETURNED);
    EventLine line = EventLine.last(house, Subject.INQUIRY, receipt.id());
    assertThat(line.type()).isEqualTo(EventType.INQUIRY_RETURNED);
    assertThat(line.note()).contains("请写明地点。");
    resubmit(receipt);
    assertThat(scene.queue().get(scene.task(receipt.id()), scene.moderator).cause())
        .isEqualTo(Cause.RESUBMITTED);
  }

  @Test
  void whatTheAskerTakesBackLeavesTheQueue() {
    Receipt receipt = scene.submitted("路灯不亮");
    TaskId task = scene.task(receipt.id());

    house.get(CaseMoves.class).withdraw(receipt.id());

    assertThat(scene.queue().size(QueueFilter.ALL, scene.moderator)).isZero();
    assertThatThrownBy(() -> scene.triage().open(task, scene.moderator))
        .isInstanceOfSatisfying(
            ModerationProblem.class,
            p -> assertThat(p.details()).containsExactly(Decision.WITHDRAWN_BY_ASKER));
  }

  @Test
  void aRefusedCaseIsRoutedToAnotherOffice() {
    TestCity other = house.city();
    Receipt receipt = scene.submitted("水压不足");
    scene.admit(receipt);
    refuse(receipt);

    scene
        .triage()
        .route(
            scene.task(receipt.id()),
            other.board(),
            Kind.COMPLAINT,
            Optional.empty(),
            scene.moderator);

    assertThat(clock(receipt.id()).orElseThrow().officeId()).isEqualTo(other.office());
    assertThat(types(receipt.id())).doesNotContain(EventType.INQUIRY_RECLASSIFIED);
  }

  @Test
  void aRefusedCaseMayTurnOutToBeOfAnotherKind() {
    Receipt receipt = scene.submitted("水压不足");
    scene.admit(receipt);
    refuse(receipt);

    scene
        .triage()
        .route(
            scene.task(receipt.id()),
            scene.city.board(),
            Kind.CONSULT,
            Optional.empty(),
            scene.moderator);

    assertThat(scene.row(receipt.id()).kind()).isEqualTo(Kind.CONSULT);
    assertThat(types(receipt.id())).contains(EventType.INQUIRY_RECLASSIFIED);
    assertThat(clock(receipt.id()).orElseThrow().workingDays()).isEqualTo(2);
  }

  @Test
  void aRemarkIsLetInOrNot() {
    Receipt receipt = scene.submitted("路灯不亮");
    scene.admit(receipt);

    house.get(Asking.class).remark(scene.own(receipt), "第二盏也不亮了。");
    assertThat(cause(receipt)).isEqualTo(Cause.REMARK);
    scene.triage().decideRemark(scene.task(receipt.id()), false, scene.moderator);
    assertThat(house.get(Asking.class).remarks(receipt.id(), false)).isEmpty();

    house.get(Asking.class).remark(scene.own(receipt), "第三盏也不亮了。");
    TaskId task = scene.task(receipt.id());
    scene.triage().decideRemark(task, true, scene.moderator);
    assertThat(house.get(Asking.class).remarks(receipt.id(), false)).hasSize(1);
    assertThat(decisions(receipt.id())).containsExactly("admitted", "returned", "admitted");
  }

  @Test
  void anAnswerIsATaskOfItsOwnKind() {
    Receipt receipt = scene.submitted("路灯不亮");
    scene.admit(receipt);
    QuestionId question =
        house
            .get(Answering.class)
            .ask(receipt.id(), scene.city.office(), "请问是哪一盏路灯？", scene.spokesperson);
    house.get(Asking.class).answer(scene.own(receipt), question, "学校门口那一盏。");

    assertThat(cause(receipt)).isEqualTo(Cause.ANSWER);
    assertThat(scene.queue().get(scene.task(receipt.id()), scene.moderator).remark())
        .contains("学校门口那一盏。");
    scene.triage().decideRemark(scene.task(receipt.id()), true, scene.moderator);
    assertThat(house.get(Asking.class).remarks(receipt.id(), false)).hasSize(1);
  }

  @Test
  void aDecisionFitsWhyTheCaseWaits() {
    Receipt fresh = scene.submitted("路灯不亮");
    assertNotFitting(
        () -> scene.triage().decideRemark(scene.task(fresh.id()), true, scene.moderator));
    assertNotFitting(
        () ->
            scene
                .triage()
                .route(
                    scene.task(fresh.id()),
                    scene.city.board(),
                    Kind.COMPLAINT,
                    Optional.empty(),
                    scene.moderator));
    scene.admit(fresh);
    refuse(fresh);
    assertNotFitting(
        () ->
            scene
                .triage()
                .admit(
                    scene.task(fresh.id()), scene.admission(Visibility.PUBLIC), scene.moderator));
    assertNotFitting(
        () -> scene.triage().giveBack(scene.task(fresh.id()), "请写明地点。", scene.moderator));
    assertThat(cause(fresh)).as("nothing was decided").isEqualTo(Cause.NOT_OURS);
  }

  private void assertNotFitting(ThrowingCallable decision) {
    assertThatThrownBy(decision)
        .isInstanceOfSatisfying(
            ModerationProblem.class,
            p -> assertThat(p.code()).isEqualTo(ModerationProblem.Code.DECISION_NOT_FITTING));
  }

  private void refuse(Receipt receipt) {
    house
        .get(Answering.class)
        .refuse(receipt.id(), scene.city.office(), "供水设施由水务集团管理。", scene.spokesperson);
  }

  private static void resubmit(Receipt receipt) {
    house
        .get(CaseMoves.class)
        .resubmit(
            receipt.id(),
            new CaseMoves.Resubmission(
                "井盖丢失", "人民路的井盖丢失，很危险。", Optional.empty(), "again", List.of(), List.of()));
  }

  private Cause cause(Receipt receipt) {
    return scene.queue().get(scene.task(receipt.id()), scene.moderator).cause();
  }

  private static Optional<CaseClock> clock(InquiryId inquiry) {
    return house.get(Clocks.class).find(inquiry);
  }

  private static List<PhotoKey> photos(InquiryId inquiry) {
    return house.get(Photos.class).list(OwnerKind.INQUIRY, inquiry).stream()
        .map(PhotoRow::fileKey)
        .toList();
  }

  private static List<EventType> types(InquiryId inquiry) {
    return EventLine.about(house, Subject.INQUIRY, inquiry).stream().map(EventLine::type).toList();
  }

  private static List<String> decisions(InquiryId inquiry) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT decision FROM moderation_task WHERE inquiry_id = :id ORDER BY id")
                    .bind("id", inquiry)
                    .mapTo(String.class)
                    .list());
  }
}
