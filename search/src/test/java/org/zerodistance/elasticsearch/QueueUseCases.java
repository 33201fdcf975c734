package org.zerodistance.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.moderation.BatchId;
import org.zerodistance.cases.moderation.BulkAction;
import org.zerodistance.cases.moderation.BulkModeration;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueFilter;
import org.zerodistance.cases.moderation.ReasonId;
import org.zerodistance.cases.moderation.ReasonKeeping;
import org.zerodistance.cases.moderation.ReturnReason;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.cases.moderation.Triage;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.IdempotentWork;
import org.zerodistance.foundation.sql.IdempotentWork.SentForm;
import org.zerodistance.testing.TestCity;

/** What moderators do with a queue: one after the other, many at once, with ready reasons. */
final class QueueUseCases {
  private final SearchHouse house;
  private final UseCaseStep step;
  private final TestCity city;
  private final Viewer moderator;

  QueueUseCases(SearchHouse house, UseCaseStep step) {
    this.house = house;
    this.step = step;
    this.city = house.city();
    this.moderator = city.person(Role.MODERATOR);
  }

  void run() {
    Triage triage = house.get(Triage.class);
    Receipt first = city.submitted("广告：低价出售");
    Receipt second = city.submitted("井盖不见了");
    step.of("a task is looked at", () -> triage.look(task(first.id()), moderator));
    step.of(
        "the next one is opened",
        () -> triage.openAfter(task(first.id()), QueueFilter.ALL, moderator));
    step.of("spam is rejected", () -> triage.reject(task(first.id()), moderator));
    BulkModeration bulk = house.get(BulkModeration.class);
    step.of(
        "many are decided and taken back",
        () -> {
          BatchId batch = bulk.plan(List.of(task(second.id())), BulkAction.ADMIT, "", moderator);
          bulk.undo(batch, moderator);
        });
    step.of(
        "ready reasons",
        () -> {
          Viewer administrator = city.person(Role.ADMINISTRATOR);
          ReasonKeeping reasons = house.get(ReasonKeeping.class);
          ReasonId id = reasons.create("太短", "Too short", "请写详细些。", "", administrator);
          reasons.change(new ReturnReason(id, "太短了", "Too short", "请写详细些。", "", 0), administrator);
          reasons.remove(id, 1, administrator);
        });
    step.of(
        "a form is done once",
        () ->
            assertThat(
                    house
                        .get(IdempotentWork.class)
                        .once(new SentForm("1", "/desk", "key-of-a-step", "x"), () -> "/desk"))
                .isEqualTo("/desk"));
  }

  private TaskId task(InquiryId inquiry) {
    return house.get(Queue.class).of(inquiry, moderator).orElseThrow();
  }
}
