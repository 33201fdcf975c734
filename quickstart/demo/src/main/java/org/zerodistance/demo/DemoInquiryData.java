package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.MeToos;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Place;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Source;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.inquiries.Submitting;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.cases.moderation.Triage;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionRow;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.newsroom.assignments.Tips;

/** Creates one inquiry with all its steps in one transaction, each step at its own time. */
@Dependent
public class DemoInquiryData {
  private final Submitting submitting;
  private final CasePages cases;
  private final CaseMoves moves;
  private final Queue queue;
  private final Triage triage;
  private final Answering answering;
  private final Asking asking;
  private final MeToos meToos;
  private final Tips tips;
  private final BoardDirectory boards;
  private final TopicTree topics;

  @Inject
  DemoInquiryData(
      Submitting submitting,
      CasePages cases,
      CaseMoves moves,
      Queue queue,
      Triage triage,
      Answering answering,
      Asking asking,
      MeToos meToos,
      Tips tips,
      BoardDirectory boards,
      TopicTree topics) {
    this.submitting = submitting;
    this.cases = cases;
    this.moves = moves;
    this.queue = queue;
    this.triage = triage;
    this.answering = answering;
    this.asking = asking;
    this.meToos = meToos;
    this.tips = tips;
    this.boards = boards;
    this.topics = topics;
  }

  /**
   * The form key of a demo inquiry: equal at every attempt, so that no attempt creates a duplicate.
   */
  static String formKey(String key) {
    return "demo-inquiry-" + key;
  }

  static String replyFormKey(String key, int step) {
    return "demo-reply-" + key + "-" + step;
  }

  /**
   * @param photos staged under {@link #formKey}
   * @param replyPhotos photos staged for each reply step
   */
  @Transactional
  public void create(
      DemoYaml yaml,
      DemoPeople people,
      List<PhotoKey> photos,
      java.util.Map<Integer, List<PhotoKey>> replyPhotos) {
    Instant submitted = people.past(yaml.part("at").instant(people.today(), people.zone()));
    Receipt receipt = at(submitted, () -> submitting.submit(submission(yaml, people, photos)));
    DemoYaml moderation = yaml.part("moderation");
    String state = moderation.text("state");
    if (state.equals("waiting")) {
      return;
    }
    Instant decided = submitted.plus(Duration.ofMinutes(moderation.number("after_minutes")));
    if (people.ahead(decided)) {
      return;
    }
    switch (state) {
      case "withdrawn" -> at(decided, () -> run(() -> moves.withdraw(receipt.id())));
      case "returned" ->
          at(
              decided,
              () ->
                  run(
                      () ->
                          giveBack(
                              receipt,
                              moderation.text("reason"),
                              people.get(moderation.text("by")))));
      default -> {
        at(decided, () -> run(() -> admit(yaml, moderation, receipt, people)));
        int index = 0;
        for (DemoYaml step : yaml.parts("steps")) {
          Instant when =
              submitted
                  .plus(Duration.ofHours(step.number("after_hours")))
                  .plusSeconds(137L * index % 3_000);
          if (!people.ahead(when)) {
            int number = index;
            at(when, () -> run(() -> step(step, yaml, receipt, people, number, replyPhotos)));
          }
          index++;
        }
      }
    }
  }

  private SubmitInquiry submission(DemoYaml yaml, DemoPeople people, List<PhotoKey> photos) {
    DemoYaml asker = yaml.part("asker");
    return new SubmitInquiry(
        formKey(yaml.text("key")),
        yaml.find("board").map(slug -> boards.get(slug).id()),
        kind(yaml.text("kind")),
        yaml.text("title"),
        yaml.text("body"),
        new Place(
            yaml.find("place"),
            yaml.decimal("lat").map(lat -> Place.Point.of(lat, yaml.decimal("lng").orElseThrow()))),
        Visibility.valueOf(yaml.text("visibility").toUpperCase(Locale.ROOT)),
        asker.find("name"),
        asker.flag("show_name"),
        asker.find("phone"),
        asker.find("email"),
        asker.find("account").map(email -> people.get(email).id()),
        asker.find("email").map(email -> "zh-CN"),
        photos.stream().map(PhotoKey::toString).toList(),
        Source.WEB);
  }

  private void giveBack(Receipt receipt, String reason, Viewer by) {
    triage.giveBack(task(receipt, by), reason, by);
  }

  private void admit(DemoYaml yaml, DemoYaml moderation, Receipt receipt, DemoPeople people) {
    Viewer by = people.get(moderation.text("by"));
    List<Span> spans = new ArrayList<>();
    for (String secret : moderation.texts("redact")) {
      spans(spans, Span.Field.TITLE, yaml.text("title"), secret);
      spans(spans, Span.Field.BODY, yaml.text("body").strip(), secret);
    }
    String board = moderation.find("board").orElseGet(() -> yaml.text("board"));
    triage.admit(
        task(receipt, by),
        new Admission(
            moderation
                .find("kind")
                .map(DemoInquiryData::kind)
                .orElseGet(() -> kind(yaml.text("kind"))),
            boards.get(board).id(),
            moderation.find("topic").flatMap(topics::find).map(t -> t.id()),
            Visibility.valueOf(yaml.text("visibility").toUpperCase(Locale.ROOT)),
            spans),
        by);
  }

  private void step(
      DemoYaml step,
      DemoYaml yaml,
      Receipt receipt,
      DemoPeople people,
      int index,
      java.util.Map<Integer, List<PhotoKey>> replyPhotos) {
    if (step.has("reply")) {
      DemoYaml reply = step.part("reply");
      Viewer by = people.get(reply.text("by"));
      answering.reply(
          new GiveReply(
              receipt.id(),
              office(receipt, by),
              ReplyHtml.of(reply.text("html")),
              Outcome.valueOf(reply.text("outcome").toUpperCase(Locale.ROOT)),
              replyFormKey(yaml.text("key"), index),
              replyPhotos.getOrDefault(index, List.of())),
          by);
    } else if (step.has("question")) {
      DemoYaml question = step.part("question");
      Viewer by = people.get(question.text("by"));
      answering.ask(receipt.id(), office(receipt, by), question.text("text"), by);
    } else if (step.has("remark")) {
      remark(receipt, step.part("remark").text("text"), people);
    } else if (step.has("not_ours")) {
      DemoYaml refusal = step.part("not_ours");
      Viewer by = people.get(refusal.text("by"));
      answering.refuse(receipt.id(), office(receipt, by), refusal.text("reason"), by);
    } else if (step.has("reroute")) {
      DemoYaml reroute = step.part("reroute");
      Viewer by = people.get(reroute.text("by"));
      BoardId board = boards.get(reroute.text("board")).id();
      triage.route(task(receipt, by), board, own(receipt).row().kind(), Optional.empty(), by);
    } else if (step.has("me_too")) {
      meToos.addAll(
          receipt.number(),
          "demo " + yaml.text("key") + " " + index,
          step.part("me_too").number("count"));
    } else if (step.has("flag_tip")) {
      DemoYaml flag = step.part("flag_tip");
      tips.flag(receipt.id(), flag.text("reason"), people.get(flag.text("by")));
    } else {
      throw new IllegalStateException(
          "the demo has a step that nobody knows: " + step.values().keySet());
    }
  }

  /**
   * Adds a remark, which answers the open question if there is one; moderators admit it a little
   * later.
   */
  private void remark(Receipt receipt, String text, DemoPeople people) {
    CaseView own = own(receipt);
    Optional<QuestionRow> open =
        asking.questions(receipt.id()).stream().filter(QuestionRow::open).findFirst();
    if (open.isPresent()) {
      asking.answer(own, open.get().id(), text);
    } else {
      asking.remark(own, text);
    }
    Viewer moderator = people.get("shen.yulan@demo.example");
    triage.decideRemark(task(receipt, moderator), true, moderator);
  }

  private CaseView own(Receipt receipt) {
    return cases.findByCode(receipt.number(), receipt.trackingCode()).orElseThrow();
  }

  private OfficeId office(Receipt receipt, Viewer by) {
    return Optional.ofNullable(own(receipt).row().officeId())
        .filter(by::speaksFor)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    by.name() + " does not speak for the office of " + receipt.number()));
  }

  private TaskId task(Receipt receipt, Viewer by) {
    return queue
        .of(receipt.id(), by)
        .orElseThrow(() -> new IllegalStateException("nothing waits for " + receipt.number()));
  }

  private static void spans(List<Span> spans, Span.Field field, String text, String secret) {
    for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length())) {
      spans.add(new Span(field, at, at + secret.length(), "by_hand"));
    }
  }

  private static Kind kind(String name) {
    return Kind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static <T> T at(Instant instant, Supplier<T> work) {
    return HouseClock.at(instant, work);
  }

  private static Boolean run(Runnable work) {
    work.run();
    return true;
  }
}
