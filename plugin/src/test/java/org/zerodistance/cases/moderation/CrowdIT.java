package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.MeToos;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.assignments.TipFilter;
import org.zerodistance.newsroom.assignments.TipPool;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.WithHouse;

/** Tests that a sudden crowd of voices waits for a moderator before it makes a tip. */
class CrowdIT extends WithHouse {
  private static final int CROWD = 20;

  private TestCity city;
  private Viewer moderator;
  private Receipt receipt;

  @BeforeEach
  void begin() {
    city = house.city();
    moderator = city.person(Role.MODERATOR);
    receipt = city.admitted("桥头天天堵");
  }

  @Test
  void itIsOneTaskFromTheTwentiethVoiceOnAndNoTipMeanwhile() {
    voices(CROWD - 1);
    assertThat(task()).isEmpty();
    assertThat(isTip()).as("nineteen voices").isTrue();

    voices(3 * CROWD);

    assertThat(task()).isPresent();
    QueueRow row = house.get(Queue.class).get(task().orElseThrow(), moderator);
    assertThat(row.cause()).isEqualTo(Cause.CROWD);
    assertThat(house.get(Triage.class).crowd(row)).isEqualTo(3 * CROWD);
    assertThat(isTip()).isFalse();
  }

  @Test
  void readersCountAndAreATipOnceAModeratorHasLooked() {
    voices(CROWD);

    house.get(Triage.class).decideCrowd(task().orElseThrow(), true, moderator);

    assertThat(isTip()).isTrue();
    assertThat(count()).isEqualTo(CROWD);
    voices(CROWD + 5);
    assertThat(task()).as("none again at once").isEmpty();
  }

  @Test
  void othersAreTakenBackAndWhoHasAnAccountStays() {
    house.get(MeToos.class).add(receipt.number(), city.person(Role.READER), "a browser");
    voices(CROWD);

    house.get(Triage.class).decideCrowd(task().orElseThrow(), false, moderator);

    assertThat(count()).isEqualTo(1);
    assertThat(isTip()).isFalse();
  }

  @Test
  void manyReadersWithAccountsAreNoCrowd() {
    for (int i = 0; i < CROWD; i++) {
      house.get(MeToos.class).add(receipt.number(), city.person(Role.READER), "browser " + i);
    }
    assertThat(task()).isEmpty();
    assertThat(isTip()).isTrue();
  }

  @Test
  void noOtherDecisionFits() {
    voices(CROWD);
    TaskId task = task().orElseThrow();

    assertThatThrownBy(() -> house.get(Triage.class).giveBack(task, "请写明地点。", moderator))
        .isInstanceOf(ModerationProblem.class);
    assertThatThrownBy(() -> house.get(Triage.class).decideRemark(task, true, moderator))
        .isInstanceOf(ModerationProblem.class);
    assertThat(task()).isPresent();
  }

  private void voices(int count) {
    for (int i = 0; i < count; i++) {
      house.get(MeToos.class).add(receipt.number(), Viewer.NOBODY, "browser " + i);
    }
  }

  private Optional<TaskId> task() {
    return house
        .get(Queue.class)
        .waiting(
            QueueFilter.ALL.withCause(Optional.of(Cause.CROWD)), Optional.empty(), 200, moderator)
        .rows()
        .stream()
        .filter(row -> row.inquiryId().equals(receipt.id()))
        .map(QueueRow::id)
        .findFirst();
  }

  private int count() {
    return house.get(CasePages.class).get(receipt.number(), Viewer.NOBODY).row().meTooCount();
  }

  private boolean isTip() {
    return house
        .get(TipPool.class)
        .after(TipFilter.ALL, TimeCursor.NEWEST, 200, city.person(Role.EDITOR))
        .rows()
        .stream()
        .anyMatch(row -> row.number().equals(receipt.number()));
  }
}
