package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestHouse;

/** Tests the ready reasons of the house, and the decision that gives none. */
class ReasonKeepingIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aNewHouseHasReasonsInBothLanguages() {
    List<ReturnReason> all = house.get(ReturnReasons.class).all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(6);
    assertThat(all.subList(0, 6))
        .allSatisfy(
            reason -> {
              assertThat(reason.title()).isNotBlank();
              assertThat(reason.titleEn()).isNotBlank();
              assertThat(reason.words()).hasSizeGreaterThan(5);
              assertThat(reason.wordsEn()).hasSizeGreaterThan(5);
            });
  }

  @Test
  void administratorsEditThemAndEachChangeIsALineOfTheAudit() {
    Viewer admin = house.city().person(Role.ADMINISTRATOR);
    Viewer moderator = house.city().person(Role.MODERATOR);
    ReasonKeeping keeping = house.get(ReasonKeeping.class);
    assertThatThrownBy(() -> keeping.create("重复", "", "请勿重复提交。", "", moderator))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> keeping.create("", "", "短", "", admin))
        .isInstanceOf(InvalidFormProblem.class);

    ReasonId id = keeping.create(" 重复 ", "", "请勿重复提交。", "", admin);
    assertThat(EventLine.last(house, Subject.HOUSE, id).type())
        .isEqualTo(EventType.RETURN_REASONS_CHANGED);
    ReturnReason made = find(id);
    assertThat(made.title()).isEqualTo("重复");

    keeping.change(made, admin);
    assertThat(find(id).version()).as("unchanged").isEqualTo(made.version());
    keeping.change(
        new ReturnReason(id, "重复", "Twice", "请勿重复提交。", "Please send it once.", made.version()),
        admin);
    assertThat(find(id).titleEn()).isEqualTo("Twice");
    for (Runnable late :
        List.<Runnable>of(
            () -> keeping.change(made, admin), () -> keeping.remove(id, made.version(), admin))) {
      assertThatThrownBy(late::run)
          .isInstanceOfSatisfying(
              ModerationProblem.class,
              p -> assertThat(p.code()).isEqualTo(ModerationProblem.Code.REASON_STALE));
    }
    keeping.remove(id, made.version() + 1, admin);
    assertThat(house.get(ReturnReasons.class).all())
        .extracting(ReturnReason::id)
        .doesNotContain(id);
  }

  @Test
  void spamIsRejectedForGoodAndTheSenderIsToldNothing() {
    ModerationScene scene = new ModerationScene(house);
    Receipt receipt = scene.submitted("买一送一");
    scene.triage().reject(scene.task(receipt.id()), scene.moderator);

    assertThat(scene.row(receipt.id()).moderation()).isEqualTo(Moderation.REJECTED);
    assertThat(scene.row(receipt.id()).status()).isEqualTo(CaseStatus.REJECTED);
    EventLine line = EventLine.last(house, Subject.INQUIRY, receipt.id());
    assertThat(line.type()).isEqualTo(EventType.INQUIRY_REJECTED);
    assertThat(scene.queue().of(receipt.id(), scene.moderator)).isEmpty();
    assertThat(scene.own(receipt).row().moderation()).isEqualTo(Moderation.REJECTED);
  }

  private static ReturnReason find(ReasonId id) {
    return house.get(ReturnReasons.class).all().stream()
        .filter(reason -> reason.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
