package org.zerodistance.testing;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.cases.moderation.Triage;
import org.zerodistance.cases.postmoderation.ModeratedPart;
import org.zerodistance.cases.postmoderation.ModeratedParts;
import org.zerodistance.cases.postmoderation.ModerationReason;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.cases.remarks.Tracking;
import org.zerodistance.cases.remarks.Voices;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoKey;

/**
 * A public case with every kind of public part: two photos, a question, its answer, a remark, the
 * words of a reader who joined, an office's answer with a photo. The words of each end with the
 * case's mark and a word for the part, so that a test finds them wherever they come out.
 */
public final class TalkedCase {
  private final TestHouse house;
  private final TestCity city;
  private final String mark;
  private final Receipt receipt;
  private final Viewer moderator;
  private final Viewer spokesperson;

  public TalkedCase(TestHouse house, TestCity city, String mark) {
    this.house = house;
    this.city = city;
    this.mark = mark;
    this.moderator = city.person(Role.MODERATOR);
    this.spokesperson = city.person(Role.SPOKESPERSON);
    this.receipt =
        city.anInquiry()
            .titled("东街积水" + word("title"))
            .saying("一下雨东街就积水，出门要蹚水，请尽快处理。" + word("body"))
            .withPhotos(2)
            .submitted();
    house
        .get(Triage.class)
        .admit(
            waiting(),
            new Admission(
                Kind.COMPLAINT, city.board(), Optional.empty(), Visibility.PUBLIC, List.of()),
            moderator);
    talk();
  }

  private void talk() {
    Answering answering = house.get(Answering.class);
    QuestionId question =
        answering.ask(receipt.id(), city.office(), "请问是哪一段积水？" + word("question"), spokesperson);
    house.get(Asking.class).answer(asAsker(), question, "桥头那一段。" + word("remark"));
    letIn();
    house
        .get(Voices.class)
        .join(receipt.number(), "我家门口也一样。" + word("joined"), Viewer.NOBODY, "192.0.2.77 " + mark);
    letIn();
    String form = "talked-" + mark;
    PhotoKey photo = TestPhotos.stage(house, form);
    answering.reply(
        new GiveReply(
            receipt.id(),
            city.office(),
            ReplyHtml.of("<p>网友您好：</p><p>东街的<strong>下水道</strong>已疏通。" + word("reply") + "</p>"),
            Outcome.SOLVED,
            form,
            List.of(photo)),
        spokesperson);
  }

  private void letIn() {
    house.get(Triage.class).decideRemark(waiting(), true, moderator);
  }

  private TaskId waiting() {
    return house.get(Queue.class).of(receipt.id(), moderator).orElseThrow();
  }

  /** The word that stands in the text of a part, and nowhere else. */
  public String word(String part) {
    return mark + part;
  }

  public InquiryId id() {
    return receipt.id();
  }

  public InquiryNumber number() {
    return receipt.number();
  }

  public Receipt receipt() {
    return receipt;
  }

  public Viewer moderator() {
    return moderator;
  }

  public Viewer spokesperson() {
    return spokesperson;
  }

  public CaseView asAsker() {
    return house
        .get(Tracking.class)
        .find(receipt.number(), Viewer.NOBODY, Optional.of(receipt.trackingCode()))
        .orElseThrow();
  }

  /** All its parts as a moderator sees them. */
  public List<ModeratedPart> parts() {
    ModeratedParts parts = house.get(ModeratedParts.class);
    return parts.of(parts.admitted(receipt.number(), moderator));
  }

  /** The part as it is now. */
  public ModeratedPart now(ModeratedPart part) {
    return house.get(ModeratedParts.class).get(receipt.number(), part.ref(), moderator);
  }

  /** The part whose text holds the word. */
  public ModeratedPart saying(String part) {
    return parts().stream()
        .filter(one -> one.words().values().stream().anyMatch(text -> text.contains(word(part))))
        .findFirst()
        .orElseThrow();
  }

  /** A reason for the part as it is now. */
  public ModerationReason because(ModeratedPart part, WithheldReason why) {
    return new ModerationReason(Optional.of(why), "", now(part).state().version());
  }
}
