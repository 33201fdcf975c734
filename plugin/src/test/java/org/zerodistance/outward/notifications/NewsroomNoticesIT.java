package org.zerodistance.outward.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.newsroom.stories.PublishingClock;
import org.zerodistance.newsroom.stories.Review;
import org.zerodistance.outward.mail.MailHouse.Arrived;
import org.zerodistance.outward.mail.MailScene;
import org.zerodistance.testing.TestStory;

/** Tests notices to the newsroom, and notices to askers caused by the newsroom. */
class NewsroomNoticesIT extends MailScene {
  private static final String ASKER = "chen.asks@mail.example";

  @Test
  void aPublishedStoryIsToldToItsAskersAndASentBackOneToItsAuthor() {
    Viewer reporter = city.person(Role.REPORTER);
    Viewer editor = city.person(Role.EDITOR);
    Receipt receipt = asked(ASKER, "zh-CN", Visibility.PUBLIC);
    city.admit(receipt, Visibility.PUBLIC);
    mail.deliver();
    mail.empty();
    TestStory story =
        city.aStory().by(reporter).readBy(editor).about(receipt.id()).draft().sendIn();

    mail.get(Review.class).sendBack(story.id(), "请补充现场照片。", story.version(), editor);
    mail.deliver();
    Arrived back = mail.only(address(reporter));
    assertThat(back.subject()).startsWith("稿件退回：").contains("桥头路灯不亮");
    assertThat(back.text()).contains("> 请补充现场照片。").contains("/desk/stories/" + story.id());

    mail.empty();
    story.sendIn().approve().schedule(HouseClock.system().instant().plus(1, ChronoUnit.HOURS));
    story.dueSince(Duration.ofSeconds(1));
    mail.get(JobRunner.class).drain(PublishingClock.KIND);
    mail.deliver();
    assertThat(mail.only(ASKER).subject()).startsWith("报道刊发：").contains("桥头路灯不亮");
    assertThat(mail.only(ASKER).text()).contains("/stories/" + story.number());
  }

  @Test
  void whoIsHandedAnAssignmentIsTold() {
    Viewer first = city.person(Role.REPORTER);
    Viewer second = city.person(Role.REPORTER);
    AssignmentId id = city.anAssignment().of(first).claimed();
    mail.get(Claiming.class).handOver(id, second.id(), "你离得近", first);

    assertThat(mail.deliver()).isEqualTo(1);

    Arrived handed = mail.only(address(second));
    assertThat(handed.subject()).isEqualTo("转交给您：菜市场污水外溢");
    assertThat(handed.text()).contains("> 你离得近").contains("/desk/assignments/" + id.value());

    mail.get(UnsubscribeLinks.class).setWanted(false, second);
    mail.get(Claiming.class).handOver(id, first.id(), "", second);
    mail.get(Claiming.class).handOver(id, second.id(), "", first);
    mail.deliver();
    assertThat(mail.mails(address(second))).hasSize(1);
  }

  private static String address(Viewer person) {
    return mail.house()
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT email FROM person WHERE id = :id")
                    .bind("id", person.id())
                    .mapTo(String.class)
                    .one());
  }
}
