package org.zerodistance.cases.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.deadlines.ClockState;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.deadlines.Deadlines;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class NewsroomQuestionsIT {
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
  void theClockWaitsForNoQuestionOfTheNewsroom() {
    Receipt receipt = city.admitted("电梯停运");
    house.inTransaction(
        () -> {
          house.get(Deadlines.class).start(receipt.id(), city.office(), Kind.COMPLAINT);
          return null;
        });
    List<QuestionId> newsroom = new ArrayList<>();
    for (Role role : List.of(Role.MODERATOR, Role.REPORTER, Role.EDITOR)) {
      newsroom.add(ask(receipt, city.person(role)));
      assertThat(clock(receipt)).isEqualTo(ClockState.RUNNING);
    }
    assertThat(house.get(Asking.class).questions(receipt.id()))
        .hasSize(3)
        .allSatisfy(question -> assertThat(question.newsroom()).isTrue());
    assertThat(EventLine.last(house, Subject.INQUIRY, receipt.id()))
        .returns(EventType.NEWSROOM_ASKED, EventLine::type)
        .returns(Audience.PUBLIC, EventLine::audience);

    QuestionId office =
        house.inTransaction(
            () ->
                house
                    .get(Asking.class)
                    .ask(
                        receipt.id(), city.office(), "请问具体是哪一栋楼？", city.person(Role.SPOKESPERSON)));
    answer(receipt, newsroom.get(0));
    assertThat(clock(receipt)).as("the office still waits").isEqualTo(ClockState.PAUSED);
    answer(receipt, office);
    assertThat(clock(receipt)).as("only the newsroom waits").isEqualTo(ClockState.RUNNING);
    answer(receipt, newsroom.get(1));
    assertThat(clock(receipt)).isEqualTo(ClockState.RUNNING);
    assertThatThrownBy(() -> answer(receipt, newsroom.get(1))).isInstanceOf(InquiryProblem.class);
  }

  @Test
  void onlyTheNewsroomAsksForTheNewsroomAndOnlyAboutAdmittedCases() {
    Receipt receipt = city.submitted("电梯停运");
    Viewer reporter = city.person(Role.REPORTER);
    assertRefused(InquiryProblem.Code.QUESTION_NOT_POSSIBLE, () -> ask(receipt, reporter));
    city.admit(receipt, Visibility.PUBLIC);
    for (Role role : List.of(Role.SPOKESPERSON, Role.READER, Role.ADMINISTRATOR)) {
      assertThatThrownBy(() -> ask(receipt, city.person(role))).isInstanceOf(AccessProblem.class);
    }
    ask(receipt, reporter);
  }

  private static QuestionId ask(Receipt receipt, Viewer by) {
    return house
        .get(Asking.class)
        .askForNewsroom(house.get(CasePages.class).get(receipt.number(), by), "请问我们可以来看看吗？", by);
  }

  private static void answer(Receipt receipt, QuestionId question) {
    house
        .get(Asking.class)
        .answer(
            house
                .get(CasePages.class)
                .findByCode(receipt.number(), receipt.trackingCode())
                .orElseThrow(),
            question,
            "可以，随时来。");
  }

  private static ClockState clock(Receipt receipt) {
    return house.get(Clocks.class).find(receipt.id()).orElseThrow().state();
  }
}
