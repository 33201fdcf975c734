package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestHouse;

/**
 * Tests what the tables of a story hold after a single write, and that each of these writes alone
 * puts the story into the index queue.
 */
class StoryTablesIT {
  private static final StoryText TEXT = new StoryText("河滨路的路灯", "导语", "本报记者", "<p>正文</p>");

  private static TestHouse house;
  private StoryScene scene;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void begin() {
    scene = new StoryScene(house);
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
  }

  @Test
  void theIndexHearsOfANewRow() {
    StoryId story =
        house.get(Stories.class).insert(TEXT, Optional.of(scene.column), scene.reporter.id());

    assertThat(indexWords(story)).isEqualTo(1);
    assertThat(scene.row(story).columnId()).isEqualTo(scene.column);
    assertThat(scene.row(story).wording()).isEqualTo(new StoryText("河滨路的路灯", "导语", "本报记者", ""));
  }

  @Test
  void theIndexHearsOfCasesThatAreLinked() {
    house.get(StorySources.class).link(scene.story, List.of(scene.inquiry), List.of());

    assertThat(indexWords(scene.story)).isEqualTo(1);
    assertThat(house.get(StorySources.class).cases(scene.story))
        .as("linked again, once")
        .containsExactly(scene.inquiry);
  }

  @Test
  void aStoryMayRestOnAnAssignmentAlone() {
    AssignmentId assignment = house.get(Claiming.class).claim(scene.inquiry, scene.reporter);

    StoryId story =
        house
            .get(Writing.class)
            .start(
                new NewStory(TEXT, Optional.empty(), List.of(), List.of(assignment), List.of()),
                scene.reporter);

    assertThat(house.get(StorySources.class).cases(story)).isEmpty();
    assertThat(assignments(story)).containsExactly(assignment);
    assertThat(EventLine.last(house, Subject.STORY, story).type())
        .isEqualTo(EventType.STORY_STARTED);
  }

  @Test
  void theLineOfACaseNamesTheStoryByItsNumber() {
    scene.published();

    assertThat(EventLine.last(house, Subject.INQUIRY, scene.inquiry).data())
        .hasValueSatisfying(
            data -> assertThat(data).contains("\"" + scene.row().number().value() + "\""));
  }

  @Test
  void onlyOnesOwnRecentAutomaticSaveIsReplaced() {
    Revisions revisions = house.get(Revisions.class);
    Instant now = house.get(Clock.class).instant();
    revisions.insert(scene.story, 2, TEXT, Origin.AUTOSAVED, scene.reporter.id());
    StoryText other = new StoryText("另一个标题", "", "", "");

    assertThat(revisions.replace(scene.story, 2, other, scene.editor.id(), now.minusSeconds(600)))
        .as("another person's")
        .isFalse();
    assertThat(revisions.replace(scene.story, 2, other, scene.reporter.id(), now.plusSeconds(600)))
        .as("too old")
        .isFalse();
    assertThat(revisions.replace(scene.story, 1, other, scene.reporter.id(), now.minusSeconds(600)))
        .as("not saved automatically")
        .isFalse();
    assertThat(revisions.find(scene.story, 2)).contains(TEXT);
    assertThat(revisions.replace(scene.story, 2, other, scene.reporter.id(), now.minusSeconds(600)))
        .isTrue();
    assertThat(revisions.find(scene.story, 2)).contains(other);
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

  private static int indexWords(LongId story) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM outbox WHERE topic = 'index' AND subject = 'story'"
                            + " AND subject_id = :id")
                    .bind("id", story.value())
                    .mapTo(Integer.class)
                    .one());
  }
}
