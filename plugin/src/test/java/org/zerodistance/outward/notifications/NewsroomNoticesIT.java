package org.zerodistance.outward.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.columns.ColumnState;
import org.zerodistance.city.columns.Rhythm;
import org.zerodistance.city.columns.SaveColumn;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.newsroom.stories.PublishingClock;
import org.zerodistance.newsroom.stories.Review;
import org.zerodistance.newsroom.stories.Scheduling;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storydesk.DraftFactory;
import org.zerodistance.newsroom.storydesk.StartStory;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.outward.mail.MailHouse.Arrived;
import org.zerodistance.outward.mail.MailScene;

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
    StoryId story =
        mail.get(DraftFactory.class)
            .start(
                new StartStory(
                    List.of(receipt.id()), Optional.empty(), Optional.of(column(editor))),
                reporter);

    Review review = mail.get(Review.class);
    review.sendIn(story, version(story, editor), reporter);
    review.sendBack(story, "请补充现场照片。", version(story, editor), editor);
    mail.deliver();
    Arrived back = mail.only(address(reporter));
    assertThat(back.subject()).startsWith("稿件退回：").contains("桥头路灯不亮");
    assertThat(back.text()).contains("> 请补充现场照片。").contains("/desk/stories/" + story.value());

    mail.empty();
    review.sendIn(story, version(story, editor), reporter);
    StoryEditorView read = mail.get(StoryEditorQueries.class).get(story, editor);
    review.approve(story, read.story().revision(), read.story().version(), editor);
    Instant due = HouseClock.system().instant().plus(1, ChronoUnit.HOURS);
    mail.get(Scheduling.class).schedule(story, due, version(story, editor), editor);
    mail.house()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE story SET publish_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id ="
                        + " ?",
                    story.value()));
    mail.get(JobRunner.class).drain(PublishingClock.KIND);
    mail.deliver();
    assertThat(mail.only(ASKER).subject()).startsWith("报道刊发：").contains("桥头路灯不亮");
    assertThat(mail.only(ASKER).text()).contains("/stories/" + read.story().number());
  }

  @Test
  void whoIsHandedAnAssignmentIsTold() {
    Viewer first = city.person(Role.REPORTER);
    Viewer second = city.person(Role.REPORTER);
    AssignmentId id = mail.get(Claiming.class).claim(city.admitted("菜市场污水外溢").id(), first);
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

  private ColumnId column(Viewer editor) {
    return mail.get(ColumnKeeping.class)
        .create(
            new SaveColumn(
                "column-" + city.slug(),
                "零距离追问",
                "",
                "日报",
                "",
                Rhythm.WEEKLY,
                Optional.of(4),
                0,
                false,
                ColumnState.OPEN),
            editor);
  }

  private static int version(StoryId story, Viewer by) {
    return mail.get(StoryEditorQueries.class).get(story, by).story().version();
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
