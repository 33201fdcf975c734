package org.zerodistance.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.CaseClock;
import org.zerodistance.cases.deadlines.ClockState;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.ModerationProblem;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueFilter;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.cases.moderation.Triage;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class HandlingIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
  void anInquiryGoesThroughTheQueueToTheDeskAndIsAnswered() {
    TestCity city = house.city();
    Viewer moderator = city.person(Role.MODERATOR);
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = city.submitted("路面塌陷");

    admit(city, receipt, moderator);
    assertThat(desk(city, DeskTab.WAITING, spokesperson)).containsExactly(receipt.id());
    house
        .get(Drafts.class)
        .save(receipt.id(), city.office(), "<p>正在核实</p>", Outcome.ANSWERED, 0, spokesperson);
    house
        .get(Answering.class)
        .reply(
            new GiveReply(
                receipt.id(),
                city.office(),
                ReplyHtml.of("<p>您好，塌陷路段已于昨日修复。<script>alert(1)</script></p>"),
                Outcome.SOLVED,
                "reply-form-1",
                List.of()),
            spokesperson);

    CaseView seen = house.get(CasePages.class).get(receipt.number(), Viewer.NOBODY);
    assertThat(seen.row().handling()).isEqualTo(Handling.REPLIED);
    assertThat(seen.row().officeOutcome()).isEqualTo(Outcome.SOLVED);
    assertThat(house.get(Replies.class).of(receipt.id()))
        .singleElement()
        .satisfies(r -> assertThat(r.bodyHtml()).isEqualTo("<p>您好，塌陷路段已于昨日修复。</p>"));
    assertThat(clock(receipt.id())).isEqualTo(ClockState.MET);
    assertThat(desk(city, DeskTab.WAITING, spokesperson)).isEmpty();
    assertThat(desk(city, DeskTab.ANSWERED, spokesperson)).containsExactly(receipt.id());
    assertThat(house.get(Drafts.class).find(receipt.id(), city.office(), spokesperson)).isEmpty();
  }

  @Test
  void anAnswerSentAgainIsTheOneThatItsOwnFormMade() {
    TestCity city = house.city();
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    InquiryId inquiry = city.admitted("公交站牌看不清").id();

    ReplyId first = reply(city, inquiry, "站牌已经更换，感谢您的提醒。", spokesperson);
    ReplyId second = reply(city, inquiry, "沿线其他站牌也已检查完毕。", spokesperson);

    assertThat(second).isNotEqualTo(first);
    assertThat(reply(city, inquiry, "站牌已经更换，感谢您的提醒。", spokesperson)).isEqualTo(first);
    assertThat(reply(city, inquiry, "沿线其他站牌也已检查完毕。", spokesperson)).isEqualTo(second);
    assertThat(house.get(Replies.class).of(inquiry)).hasSize(2);

    Answering answering = house.get(Answering.class);
    assertThat(answering.given(form(city, inquiry, "站牌已经更换，感谢您的提醒。"), spokesperson))
        .contains(first);
    assertThat(answering.given(form(city, inquiry, "还没有寄出的另一张表单。"), spokesperson)).isEmpty();
  }

  /** Submitted with a separate form for each text. */
  private static ReplyId reply(TestCity city, InquiryId inquiry, String text, Viewer by) {
    return house.get(Answering.class).reply(form(city, inquiry, text), by);
  }

  private static GiveReply form(TestCity city, InquiryId inquiry, String text) {
    return new GiveReply(
        inquiry,
        city.office(),
        ReplyHtml.of(text),
        Outcome.SOLVED,
        inquiry + "/" + text,
        List.of());
  }

  @Test
  void aDraftForACaseThatIsNotThereIsNoChangeByAColleague() {
    TestCity city = house.city();
    InquiryId nowhere = new InquiryId(987_654_321);

    assertThatThrownBy(
            () ->
                house
                    .get(Drafts.class)
                    .save(
                        nowhere,
                        city.office(),
                        "<p>核实中</p>",
                        Outcome.ANSWERED,
                        0,
                        city.person(Role.SPOKESPERSON)))
        .rootCause()
        .isInstanceOf(SQLIntegrityConstraintViolationException.class)
        .hasMessageContaining("foreign key");
  }

  @Test
  void aSecondDraftInTheSameFormIsRefused() {
    TestCity city = house.city();
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = city.submitted("井盖松动");
    Drafts drafts = house.get(Drafts.class);
    drafts.save(receipt.id(), city.office(), "<p>一</p>", Outcome.ANSWERED, 0, spokesperson);

    assertThatThrownBy(
            () ->
                drafts.save(
                    receipt.id(), city.office(), "<p>二</p>", Outcome.ANSWERED, 0, spokesperson))
        .hasMessageStartingWith("DRAFT_CHANGED_MEANWHILE");
  }

  @Test
  void aQuestionStopsTheClockUntilTheAskerAnswers() {
    TestCity city = house.city();
    Viewer moderator = city.person(Role.MODERATOR);
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = city.submitted("楼上漏水");
    admit(city, receipt, moderator);

    var question =
        house.get(Answering.class).ask(receipt.id(), city.office(), "请问具体是哪一栋楼？", spokesperson);
    assertThat(clock(receipt.id())).isEqualTo(ClockState.PAUSED);
    CaseView own =
        house
            .get(CasePages.class)
            .findByCode(receipt.number(), receipt.trackingCode())
            .orElseThrow();
    house.get(Asking.class).answer(own, question, "是三栋。");

    assertThat(clock(receipt.id())).isEqualTo(ClockState.RUNNING);
    QueueRow task = waiting(receipt.id(), moderator);
    assertThat(task.cause()).isEqualTo(Cause.ANSWER);
    assertThat(house.get(Asking.class).remarks(receipt.id(), false)).isEmpty();
    house.get(Triage.class).decideRemark(task.id(), true, moderator);
    assertThat(house.get(Asking.class).remarks(receipt.id(), false)).hasSize(1);
  }

  @Test
  void theClockWaitsForAllOpenQuestions() {
    TestCity city = house.city();
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = city.submitted("电梯停运");
    admit(city, receipt, city.person(Role.MODERATOR));
    QuestionId first = ask(receipt, city, "请问具体是哪一栋楼？", spokesperson);
    QuestionId second = ask(receipt, city, "请问从哪一天开始停运？", spokesperson);

    answer(receipt, second, "上周一开始。");
    assertThat(clock(receipt.id())).isEqualTo(ClockState.PAUSED);
    answer(receipt, first, "是三栋。");
    assertThat(clock(receipt.id())).isEqualTo(ClockState.RUNNING);
    assertThatThrownBy(() -> answer(receipt, first, "还是三栋。"))
        .hasMessageStartingWith("QUESTION_ANSWERED_ALREADY");
  }

  @Test
  void whatAnotherOfficeAskedNeitherHoldsNorRestartsTheClock() {
    TestCity city = house.city();
    TestCity other = house.city();
    Viewer moderator = city.person(Role.MODERATOR);
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = city.submitted("污水外溢");
    admit(city, receipt, moderator);
    QuestionId before = ask(receipt, city, "请问在哪一段路？", spokesperson);
    QuestionId unanswered = ask(receipt, city, "请问有没有照片？", spokesperson);
    house.get(Answering.class).refuse(receipt.id(), city.office(), "由水务集团管理。", spokesperson);
    house
        .get(Triage.class)
        .route(
            waiting(receipt.id(), moderator).id(),
            other.board(),
            Kind.COMPLAINT,
            Optional.empty(),
            moderator);
    QuestionId own = ask(receipt, other, "请问井盖编号是多少？", other.person(Role.SPOKESPERSON));

    answer(receipt, before, "滨河路东段。");
    assertThat(clock(receipt.id())).isEqualTo(ClockState.PAUSED);
    answer(receipt, own, "编号看不清。");
    assertThat(clock(receipt.id())).isEqualTo(ClockState.RUNNING);
    answer(receipt, unanswered, "没有照片。");
    assertThat(clock(receipt.id())).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void twoAnswersAtOnceLetTheClockGoOn() {
    TestCity city = house.city();
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = city.submitted("公交改线");
    admit(city, receipt, city.person(Role.MODERATOR));
    QuestionId first = ask(receipt, city, "请问是哪一路公交？", spokesperson);
    QuestionId second = ask(receipt, city, "请问在哪一站上车？", spokesperson);

    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> answer(receipt, first, "七路。")),
            CompletableFuture.runAsync(() -> answer(receipt, second, "南门站。")))
        .join();

    assertThat(clock(receipt.id())).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void notOursGoesBackToTheModeratorsAndOnToAnotherOffice() {
    TestCity city = house.city();
    TestCity other = house.city();
    Viewer moderator = city.person(Role.MODERATOR);
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    Receipt receipt = city.submitted("水管爆裂");
    admit(city, receipt, moderator);

    house.get(Answering.class).refuse(receipt.id(), city.office(), "供水设施由水务集团管理。", spokesperson);
    QueueRow task = waiting(receipt.id(), moderator);
    assertThat(task.cause()).isEqualTo(Cause.NOT_OURS);
    assertThat(task.note()).contains("供水设施由水务集团管理。");
    house
        .get(Triage.class)
        .route(task.id(), other.board(), Kind.COMPLAINT, Optional.empty(), moderator);

    assertThat(desk(other, DeskTab.WAITING, other.person(Role.SPOKESPERSON)))
        .containsExactly(receipt.id());
    assertThatThrownBy(
            () ->
                house
                    .get(Answering.class)
                    .refuse(receipt.id(), city.office(), "不归我们管。", spokesperson))
        .isInstanceOf(ReplyProblem.class);
  }

  @Test
  void twoModeratorsDoNotCollide() {
    TestCity city = house.city();
    Viewer first = city.person(Role.MODERATOR);
    Viewer second = city.person(Role.MODERATOR);
    Receipt receipt = city.submitted("广场舞太吵");
    TaskId task = waiting(receipt.id(), first).id();
    house.get(Triage.class).open(task, first);

    assertThatThrownBy(() -> house.get(Triage.class).open(task, second))
        .isInstanceOf(ModerationProblem.class)
        .extracting(e -> ((ModerationProblem) e).code())
        .isEqualTo(ModerationProblem.Code.TASK_CLAIMED);
    house.get(Triage.class).giveBack(task, "请写明具体地点和时间。", first);
    assertThatThrownBy(() -> house.get(Triage.class).giveBack(task, "请写明具体地点。", second))
        .isInstanceOf(ModerationProblem.class)
        .extracting(e -> ((ModerationProblem) e).code())
        .isEqualTo(ModerationProblem.Code.TASK_DONE);
  }

  private static QuestionId ask(
      Receipt receipt, TestCity city, String question, Viewer spokesperson) {
    return house.get(Answering.class).ask(receipt.id(), city.office(), question, spokesperson);
  }

  private static void answer(Receipt receipt, QuestionId question, String text) {
    CaseView own =
        house
            .get(CasePages.class)
            .findByCode(receipt.number(), receipt.trackingCode())
            .orElseThrow();
    house.get(Asking.class).answer(own, question, text);
  }

  private static void admit(TestCity city, Receipt receipt, Viewer moderator) {
    TaskId task = waiting(receipt.id(), moderator).id();
    house.get(Triage.class).open(task, moderator);
    house
        .get(Triage.class)
        .admit(
            task,
            new Admission(
                Kind.COMPLAINT, city.board(), Optional.empty(), Visibility.PUBLIC, List.of()),
            moderator);
  }

  private static QueueRow waiting(InquiryId inquiry, Viewer moderator) {
    return house
        .get(Queue.class)
        .waiting(QueueFilter.ALL, Optional.empty(), 100, moderator)
        .rows()
        .stream()
        .filter(row -> row.inquiryId().equals(inquiry))
        .findFirst()
        .orElseThrow();
  }

  private static List<InquiryId> desk(TestCity city, DeskTab tab, Viewer spokesperson) {
    return house
        .get(OfficeDesk.class)
        .rows(city.office(), tab, Optional.empty(), 20, ZONE, spokesperson)
        .rows()
        .stream()
        .map(OfficeDeskRow::id)
        .toList();
  }

  private static ClockState clock(InquiryId inquiry) {
    CaseClock clock = house.get(Clocks.class).find(inquiry).orElseThrow();
    return clock.state();
  }
}
