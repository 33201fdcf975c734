package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

/**
 * Tests what the tables of a story hold after a single write, and that each of these writes alone
 * puts the story into the index queue.
 */
class StoryTablesIT extends WithHouse {
  private static final StoryText TEXT = new StoryText("河滨路的路灯", "导语", "本报记者", "<p>正文</p>");

  private TestStory story;

  @BeforeEach
  void begin() {
    story = house.city().aStory().draft();
    house.forgetJobs();
  }

  @Test
  void theIndexHearsOfANewRow() {
    StoryId id =
        house.get(Stories.class).insert(TEXT, Optional.of(story.column()), story.reporter().id());

    assertThat(house.indexJobs(Subject.STORY, id)).isEqualTo(1);
    assertThat(row(id).columnId()).isEqualTo(story.column());
    assertThat(row(id).wording()).isEqualTo(new StoryText("河滨路的路灯", "导语", "本报记者", ""));
  }

  @Test
  void theIndexHearsOfCasesThatAreLinked() {
    house.get(StorySources.class).link(story.id(), List.of(story.inquiry()), List.of());

    assertThat(story.indexJobs()).isEqualTo(1);
    assertThat(house.get(StorySources.class).cases(story.id()))
        .as("linked again, once")
        .containsExactly(story.inquiry());
  }

  @Test
  void aStoryMayRestOnAnAssignmentAlone() {
    AssignmentId assignment = house.get(Claiming.class).claim(story.inquiry(), story.reporter());

    StoryId id =
        house
            .get(Writing.class)
            .start(
                new NewStory(TEXT, Optional.empty(), List.of(), List.of(assignment), List.of()),
                story.reporter());

    assertThat(house.get(StorySources.class).cases(id)).isEmpty();
    assertThat(assignments(id)).containsExactly(assignment);
    assertThat(EventLine.last(house, Subject.STORY, id).type()).isEqualTo(EventType.STORY_STARTED);
  }

  @Test
  void theLineOfACaseNamesTheStoryByItsNumber() {
    story.sendIn().approve().publish();

    assertThat(EventLine.last(house, Subject.INQUIRY, story.inquiry()).data())
        .hasValueSatisfying(
            data -> assertThat(data).contains("\"" + story.row().number().value() + "\""));
  }

  @Test
  void onlyOnesOwnRecentAutomaticSaveIsReplaced() {
    Revisions revisions = house.get(Revisions.class);
    Instant now = house.get(Clock.class).instant();
    revisions.insert(story.id(), 2, TEXT, Origin.AUTOSAVED, story.reporter().id());
    StoryText other = new StoryText("另一个标题", "", "", "");

    assertThat(revisions.replace(story.id(), 2, other, story.editor().id(), now.minusSeconds(600)))
        .as("another person's")
        .isFalse();
    assertThat(revisions.replace(story.id(), 2, other, story.reporter().id(), now.plusSeconds(600)))
        .as("too old")
        .isFalse();
    assertThat(
            revisions.replace(story.id(), 1, other, story.reporter().id(), now.minusSeconds(600)))
        .as("not saved automatically")
        .isFalse();
    assertThat(revisions.find(story.id(), 2)).contains(TEXT);
    assertThat(
            revisions.replace(story.id(), 2, other, story.reporter().id(), now.minusSeconds(600)))
        .isTrue();
    assertThat(revisions.find(story.id(), 2)).contains(other);
  }

  private static List<AssignmentId> assignments(StoryId story) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT assignment_id FROM story_assignment WHERE story_id = :story")
                    .bind("story", story)
                    .mapTo(AssignmentId.class)
                    .list());
  }

  private static Story row(StoryId id) {
    return house.get(Stories.class).get(id);
  }
}
