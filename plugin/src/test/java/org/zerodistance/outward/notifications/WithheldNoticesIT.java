package org.zerodistance.outward.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.postmoderation.ModeratedPart;
import org.zerodistance.cases.postmoderation.ModeratedParts;
import org.zerodistance.cases.postmoderation.ModerationReason;
import org.zerodistance.cases.postmoderation.Takedown;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.cases.replies.Answering;
import org.zerodistance.cases.replies.GiveReply;
import org.zerodistance.cases.replies.ReplyHtml;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.outward.mail.MailScene;

/** Tests that a mail that waits does not carry what is taken down before it is sent. */
class WithheldNoticesIT extends MailScene {
  private static final String ASKER = "withheld@mail.example";

  @Test
  void anAnswerThatIsTakenDownBeforeItsMailIsSentIsNotInIt() {
    Receipt receipt = admitted();
    Viewer spokesperson = city.person(Role.SPOKESPERSON);
    mail.get(Answering.class)
        .reply(
            new GiveReply(
                receipt.id(),
                city.office(),
                ReplyHtml.of("<p>请直接找王师傅，电话 13800001234。</p>"),
                Outcome.ANSWERED,
                "withheld-reply",
                List.of()),
            spokesperson);
    hide(receipt, PartKind.REPLY);

    assertThat(mail.deliver()).isEqualTo(1);
    assertThat(mail.only(ASKER).text() + mail.only(ASKER).html())
        .contains("/inquiries/" + receipt.number())
        .doesNotContain("13800001234", "王师傅");
  }

  @Test
  void aQuestionThatIsTakenDownBeforeItsMailIsSentIsNotInIt() {
    Receipt receipt = admitted();
    mail.get(Answering.class)
        .ask(receipt.id(), city.office(), "您是桥头的王师傅吗？", city.person(Role.SPOKESPERSON));
    hide(receipt, PartKind.QUESTION);

    mail.deliver();
    assertThat(mail.only(ASKER).text() + mail.only(ASKER).html()).doesNotContain("王师傅");
  }

  @Test
  void theTitleOfAHiddenCaseIsInNoMail() {
    Receipt receipt = admitted();
    mail.get(Answering.class)
        .ask(receipt.id(), city.office(), "请问是哪一天？", city.person(Role.SPOKESPERSON));
    hide(receipt, PartKind.INQUIRY);

    mail.deliver();
    assertThat(mail.only(ASKER).subject() + mail.only(ASKER).text() + mail.only(ASKER).html())
        .contains("/track/" + receipt.number())
        .doesNotContain("被遮的标题");
  }

  private Receipt admitted() {
    Receipt receipt = anInquiry().titled("被遮的标题").reachedAt(ASKER).mailedIn("zh-CN").submitted();
    city.admit(receipt, Visibility.PUBLIC);
    mail.deliver();
    mail.empty();
    return receipt;
  }

  private void hide(Receipt receipt, PartKind kind) {
    Viewer moderator = city.person(Role.MODERATOR);
    ModeratedParts parts = mail.get(ModeratedParts.class);
    ModeratedPart part =
        parts.of(parts.admitted(receipt.number(), moderator)).stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .orElseThrow();
    mail.get(Takedown.class)
        .hide(
            receipt.number(),
            part.ref(),
            new ModerationReason(Optional.of(WithheldReason.AT_REQUEST), "", 0),
            moderator);
  }
}
