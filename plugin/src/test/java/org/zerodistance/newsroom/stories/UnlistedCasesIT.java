package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

/** Tests that no story is published unasked when cases of it are not public. */
class UnlistedCasesIT extends WithHouse {
  private TestCity city;
  private InquiryId inquiry;
  private TestStory story;

  @BeforeEach
  void begin() {
    city = house.city();
    inquiry = city.admitted("河滨路路灯不亮").id();
    story = city.aStory().about(inquiry, city.admitted("井盖丢失").id()).approved();
  }

  @Test
  void everyWayToTheReadersAsksWhateverTheVisibilityThatIsNotPublic() {
    for (Visibility visibility : Visibility.values()) {
      see(visibility);
      boolean asks = visibility != Visibility.PUBLIC;
      assertThat(unlisted().unconfirmed(story.id())).as("%s", visibility).isEqualTo(asks ? 1 : 0);
      if (asks) {
        assertRefused(StoryProblem.Code.STORY_UNLISTED_CASES, () -> story.publish());
        assertRefused(StoryProblem.Code.STORY_UNLISTED_CASES, () -> story.schedule(tomorrow()));
        assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
      }
    }
  }

  @Test
  void anEditorConfirmsOnceForEachCase() {
    see(Visibility.ASKER_AND_OFFICE);
    assertThatThrownBy(() -> unlisted().confirm(story.id(), story.reporter()))
        .isInstanceOf(AccessProblem.class);

    unlisted().confirm(story.id(), story.editor());
    unlisted().confirm(story.id(), city.person(Role.EDITOR));

    assertThat(story.lines())
        .filteredOn(line -> line == EventType.STORY_UNLISTED_CONFIRMED)
        .hasSize(1);
    story.schedule(tomorrow()).schedule(tomorrow().plusSeconds(3_600)).publish();
    assertThat(story.row().state()).isEqualTo(Publication.PUBLISHED);
  }

  @Test
  void aCaseThatIsNoLongerPublicAtTheTimeOfPublicationHoldsTheStoryBack() {
    story.schedule(tomorrow());
    see(Visibility.ASKER_AND_OFFICE);
    story.dueSince(Duration.ofMinutes(1));

    house.get(Publishing.class).publish(story.id());

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
    assertThat(story.row().publishAt()).isNull();
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_HELD_BACK);

    unlisted().confirm(story.id(), story.editor());
    story.schedule(tomorrow()).dueSince(Duration.ofMinutes(1));
    house.get(Publishing.class).publish(story.id());
    assertThat(story.row().state()).isEqualTo(Publication.PUBLISHED);
  }

  private Instant tomorrow() {
    return house.get(Clock.class).instant().plusSeconds(86_400);
  }

  private void see(Visibility visibility) {
    house.get(CaseMoves.class).changeVisibility(inquiry, visibility, Viewer.SYSTEM);
  }

  private UnlistedCases unlisted() {
    return house.get(UnlistedCases.class);
  }
}
