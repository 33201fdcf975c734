package org.zerodistance.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.archive.Importing;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.MeTooConfig;
import org.zerodistance.cases.inquiries.MeToos;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.cases.moderation.Triage;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.cases.remarks.Tracking;
import org.zerodistance.cases.remarks.Voices;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.Drafts;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.cases.replies.ReplyTemplates;
import org.zerodistance.cases.replies.TemplateId;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicKeeping;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.personaldata.PersonalDataConfirmations;
import org.zerodistance.foundation.personaldata.PersonalDataKind;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoArranging;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.newsroom.sources.Sources;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestPhotos;

/** The life of cases: readers, moderators and offices. */
final class CaseUseCases {
  private final SearchHouse house;
  private final UseCaseStep step;
  private final TestCity city;
  private final Viewer moderator;
  private final Viewer spokesperson;

  CaseUseCases(SearchHouse house, UseCaseStep step) {
    this.house = house;
    this.step = step;
    this.city = house.city();
    this.moderator = city.person(Role.MODERATOR);
    this.spokesperson = city.person(Role.SPOKESPERSON);
  }

  void run() {
    Receipt receipt = beforeItIsLetIn();
    talk(receipt);
    answer(receipt);
    step.of(
        "marked personal data is sent with a reason",
        () ->
            house
                .get(PersonalDataConfirmations.class)
                .confirm(
                    EventEntry.of(
                        PersonalDataConfirmations.type(),
                        Subject.INQUIRY,
                        receipt.id(),
                        Audience.OFFICE,
                        ActorKind.OFFICE),
                    List.of(
                        new PersonalDataConfirmations.MarkedPart(
                            PersonalDataKind.MOBILE, "13800138000")),
                    "当事人同意公开",
                    spokesperson));
    voices(receipt);
    notOurs();
    whoMaySeeIt();
    step.of(
        "an inquiry is withdrawn",
        () -> {
          Receipt waiting = city.submitted("垃圾没有人清");
          house.get(Tracking.class).withdraw(seen(waiting));
        });
    step.of("an archive is imported", this::imported);
  }

  private Receipt beforeItIsLetIn() {
    String form = "form-" + city.slug();
    List<PhotoKey> photos =
        List.of(TestPhotos.stage(house.house(), form), TestPhotos.stage(house.house(), form));
    Receipt receipt =
        city.anInquiry()
            .titled("锦绣花园电梯停运")
            .saying("三栋的电梯停了，电话是 555-0100。")
            .with(form, photos.get(0), photos.get(1))
            .submitted();
    step.of("an inquiry comes in", () -> {});
    Triage triage = house.get(Triage.class);
    step.of(
        "its photos",
        () -> {
          house
              .get(PhotoArranging.class)
              .order(OwnerKind.INQUIRY, receipt.id(), List.of(photos.get(1), photos.get(0)));
          triage.open(task(receipt.id()), moderator);
          triage.release(task(receipt.id()), moderator);
          triage.removePhoto(task(receipt.id()), photos.get(0), moderator);
        });
    step.of("it is given back", () -> triage.giveBack(task(receipt.id()), "请写明是哪一栋楼。", moderator));
    step.of(
        "it comes in again",
        () ->
            house
                .get(Tracking.class)
                .resubmit(
                    seen(receipt),
                    new CaseMoves.Resubmission(
                        "锦绣花园三栋电梯停运",
                        "三栋的电梯停了三天，电话是 555-0100。",
                        Optional.of("锦绣花园"),
                        form + "-again",
                        List.of(),
                        List.of(photos.get(1).value()))));
    step.of(
        "it is let in with black bars",
        () ->
            triage.admit(
                task(receipt.id()),
                new Admission(
                    Kind.COMPLAINT,
                    city.board(),
                    Optional.empty(),
                    Visibility.PUBLIC,
                    List.of(new Span(Span.Field.BODY, 14, 22, "phone"))),
                moderator));
    return receipt;
  }

  private void talk(Receipt receipt) {
    Answering answering = house.get(Answering.class);
    step.of(
        "the office takes it up",
        () -> answering.accept(receipt.id(), city.office(), spokesperson));
    QuestionId question = answering.ask(receipt.id(), city.office(), "请问从哪一天开始停运？", spokesperson);
    step.of("the office asks", () -> {});
    step.of(
        "the newsroom asks, too",
        () -> {
          Viewer reporter = city.person(Role.REPORTER);
          house.get(Sources.class).look(receipt.number(), reporter);
          house
              .get(Asking.class)
              .askForNewsroom(
                  house.get(CasePages.class).get(receipt.number(), reporter),
                  "请问记者可以来看看吗？",
                  reporter);
        });
    step.of(
        "the asker answers",
        () -> house.get(Asking.class).answer(seen(receipt), question, "从上周一开始。"));
    step.of(
        "the answer is let in",
        () -> house.get(Triage.class).decideRemark(task(receipt.id()), true, moderator));
    step.of("the asker remarks", () -> house.get(Asking.class).remark(seen(receipt), "四栋的也停了。"));
    step.of(
        "the remark is not let in",
        () -> house.get(Triage.class).decideRemark(task(receipt.id()), false, moderator));
  }

  private void answer(Receipt receipt) {
    Drafts drafts = house.get(Drafts.class);
    step.of(
        "the office drafts",
        () -> {
          drafts.save(
              receipt.id(), city.office(), "<p>正在核实</p>", Outcome.ANSWERED, 0, spokesperson);
          drafts.discard(receipt.id(), city.office(), spokesperson);
        });
    step.of(
        "the office answers",
        () ->
            house
                .get(Answering.class)
                .reply(
                    new GiveReply(
                        receipt.id(),
                        city.office(),
                        ReplyHtml.of("<p>您好，电梯已于昨日修复。</p>"),
                        Outcome.SOLVED,
                        "reply-" + city.slug(),
                        List.of()),
                    spokesperson));
    ReplyTemplates templates = house.get(ReplyTemplates.class);
    step.of(
        "templates",
        () -> {
          TemplateId id = templates.add(city.office(), "问候", "<p>您好，已经收到您的来信。</p>", spokesperson);
          templates.change(city.office(), id, "问候", "<p>您好，您的来信已经收到。</p>", 0, spokesperson);
          templates.remove(city.office(), id, spokesperson);
        });
  }

  private void voices(Receipt receipt) {
    step.of(
        "me too", () -> house.get(MeToos.class).add(receipt.number(), Viewer.NOBODY, "192.0.2.1"));
    step.of(
        "voices of elsewhere", () -> house.get(MeToos.class).addAll(receipt.number(), "paper", 3));
    step.of(
        "me too, with words",
        () ->
            house
                .get(Voices.class)
                .join(receipt.number(), "我们五栋的也一样。", Viewer.NOBODY, "192.0.2.2"));
    step.of(
        "the words are let in",
        () -> house.get(Triage.class).decideRemark(task(receipt.id()), true, moderator));
    step.of(
        "a browser's voices become a person's",
        () -> house.get(MeToos.class).merge("192.0.2.1", city.person(Role.READER).id()));
    step.of(
        "a crowd is none of readers",
        () -> {
          for (int i = 0; i < house.get(MeTooConfig.class).crowd(); i++) {
            house.get(MeToos.class).add(receipt.number(), Viewer.NOBODY, "browser " + i);
          }
          house.get(Triage.class).decideCrowd(task(receipt.id()), false, moderator);
        });
  }

  private void notOurs() {
    TestCity other = house.city();
    Receipt receipt = city.submitted("污水流到了路上");
    admit(house, city, receipt, moderator);
    TopicId topic =
        house
            .get(TopicKeeping.class)
            .create(Optional.empty(), "排水", 1, city.person(Role.ADMINISTRATOR));
    step.of(
        "an office refuses",
        () ->
            house
                .get(Answering.class)
                .refuse(receipt.id(), city.office(), "由水务集团管理。", spokesperson));
    step.of(
        "it goes to another office",
        () ->
            house
                .get(Triage.class)
                .route(
                    task(receipt.id()), other.board(), Kind.HELP, Optional.of(topic), moderator));
  }

  private void whoMaySeeIt() {
    Receipt receipt = city.admitted("滨江公园的长椅坏了，找王师傅");
    CaseMoves moves = house.get(CaseMoves.class);
    step.of(
        "words are blacked out",
        () ->
            moves.redact(
                receipt.id(), List.of(new Span(Span.Field.TITLE, 11, 14, "name")), moderator));
    step.of("they are shown again", () -> moves.redact(receipt.id(), List.of(), moderator));
    for (Visibility visibility : Visibility.values()) {
      step.of(
          "seen by " + visibility,
          () -> moves.changeVisibility(receipt.id(), visibility, moderator));
    }
  }

  private void imported() {
    Viewer by = city.person(Role.ADMINISTRATOR);
    Importing importing = house.get(Importing.class);
    String file =
        """
        number,author,title,submitted_at,body,reply,replied_at,likes
        7001,网友甲,西堤路路灯不亮,2019/6/26 11:13:14,路灯坏了三盏。,已经修复。,2019/6/28 9:00,12
        7002,网友乙,桥上积水,2019/6/27 11:13:14,一下雨就积水。,,,
        """;
    importing.take(
        importing.prepare(
            "archive.csv", file.getBytes(StandardCharsets.UTF_8), Optional.empty(), false, by),
        by,
        so -> {});
  }

  /** Lets a waiting inquiry in, as a moderator does. */
  static void admit(SearchHouse house, TestCity city, Receipt receipt, Viewer moderator) {
    house
        .get(Triage.class)
        .admit(
            house.get(Queue.class).of(receipt.id(), moderator).orElseThrow(),
            new Admission(
                Kind.COMPLAINT, city.board(), Optional.empty(), Visibility.PUBLIC, List.of()),
            moderator);
  }

  private TaskId task(InquiryId inquiry) {
    return house.get(Queue.class).of(inquiry, moderator).orElseThrow();
  }

  private CaseView seen(Receipt receipt) {
    return house
        .get(CasePages.class)
        .findByCode(receipt.number(), receipt.trackingCode())
        .orElseThrow();
  }
}
