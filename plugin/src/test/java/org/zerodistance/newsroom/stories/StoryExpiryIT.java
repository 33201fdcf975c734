package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoAudience;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.newsroom.storypages.ColumnPages;
import org.zerodistance.newsroom.storypages.StoryCard;
import org.zerodistance.newsroom.storypages.StoryPage;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.search.indexing.DocumentPages;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.testing.Explain;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

/** Tests that an expired story is no longer public: at once on pages, by the clock elsewhere. */
class StoryExpiryIT extends WithHouse {
  private TestStory story;
  private StoryNumber number;

  @BeforeEach
  void publish() {
    story = house.city().aStory().published();
    number = story.number();
    story.limit(until(48), story.editor());
  }

  @Test
  void untilThenEverybodySeesIt() {
    assertShown();
    assertThat(drained()).as("not before its time").isZero();
    assertShown();
  }

  @Test
  void atThatMomentItIsOnNoPage() {
    story.overSince(Duration.ofSeconds(1));
    assertOnNoPage();
  }

  @Test
  void theClockTakesItFromTheIndexToo() {
    house.forgetJobs();
    story.overSince(Duration.ofSeconds(1));

    assertThat(drained()).isEqualTo(1);

    assertOnNoPage();
    assertThat(document(IndexView.PUBLIC).content()).isEmpty();
    assertThat(document(IndexView.STAFF).content()).as("the staff find it").isPresent();
    assertThat(story.indexJobs()).isEqualTo(1);
    assertThat(lines(EventType.STORY_EXPIRED))
        .singleElement()
        .satisfies(line -> assertThat(line.actorKind()).isEqualTo(ActorKind.SYSTEM))
        .extracting(TimelineRow::audience)
        .isEqualTo(Audience.NEWSROOM);
    assertThat(drained()).as("once").isZero();
  }

  @Test
  void itsAddressSaysThatItIsOverAndShowsNoWordOfIt() {
    story.overSince(Duration.ofSeconds(1));
    for (int look = 0; look < 2; look++) {
      StoryPage page = house.get(StoryPages.class).get(number);
      assertThat(page.gone()).isTrue();
      assertThat(page.withdrawn()).isFalse();
      assertThat(page.blocks()).isEmpty();
      assertThat(page.cases()).isEmpty();
      assertThat(page.photos()).isEmpty();
      drained();
    }
    assertThat(house.get(StoryPages.class).preview(story.id(), story.editor()).blocks())
        .as("the desk reads it still")
        .isNotEmpty();
  }

  @Test
  void theDeskKeepsItInItsListsAndItsCalendar() {
    story.overSince(Duration.ofSeconds(1));
    drained();
    LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    StoryDesk desk = house.get(StoryDesk.class);
    assertThat(desk.expired(50, story.editor()))
        .filteredOn(row -> row.id().equals(story.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.expiredAt()).isNotNull());
    assertThat(desk.published(TimeCursor.NEWEST, 100, story.editor()).rows())
        .extracting(StoryDeskRow::id)
        .doesNotContain(story.id());
    assertThat(desk.between(today.minusDays(1), today.plusDays(1), ZoneOffset.UTC, story.editor()))
        .extracting(StoryDeskRow::id)
        .contains(story.id());
  }

  @Test
  void withMoreTimeItComesBack() {
    story.overSince(Duration.ofSeconds(1));
    drained();

    story.limit(until(24), story.editor());

    assertShown();
    assertThat(document(IndexView.PUBLIC).content()).isPresent();
    story.overSince(Duration.ofSeconds(1));
    drained();
    story.limit(EmbargoAndExpiry.NONE, story.editor());
    assertShown();
    assertThat(lines(EventType.STORY_LIMITS_CHANGED)).as("each change").hasSize(3);
  }

  @Test
  void itCanBeWithdrawnStill() {
    story.overSince(Duration.ofSeconds(1));
    drained();

    story.withdraw("事实有误。");

    assertThat(house.get(StoryPages.class).get(number).withdrawn()).isTrue();
    assertThat(house.get(StoryDesk.class).expired(50, story.editor()))
        .extracting(StoryDeskRow::id)
        .doesNotContain(story.id());
  }

  @Test
  void aCorrectionDoesNotBringItBack() {
    story.overSince(Duration.ofSeconds(1));
    drained();
    story.correct(new StoryText("更正后的标题", "", "", "<p>更正后的正文</p>"), "原文有误。");
    assertOnNoPage();
  }

  @Test
  void theClockFindsThemByAnIndex() {
    // By SQL, since the plans need hundreds of rows.
    house
        .jdbi()
        .useHandle(
            h -> {
              h.execute(
                  """
                  INSERT INTO story (number, state, headline, body_html, body_text, published_at, expires_at,
                    created_by, created_at, changed_at)
                  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
                  SELECT 900000 + n.i, 'published', '标题', '', '', UTC_TIMESTAMP(6),
                    UTC_TIMESTAMP(6) + INTERVAL n.i HOUR, p.id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
                  FROM n CROSS JOIN (SELECT MIN(id) AS id FROM person) p
                  """);
              h.execute("ANALYZE TABLE story");
            });
    assertThat(
            Explain.of(
                house.jdbi(),
                "SELECT id FROM story WHERE live = 1 AND expires_at <= UTC_TIMESTAMP(6) ORDER BY"
                    + " expires_at, id LIMIT 50",
                Map.of()))
        .extracting(Explain.Step::index)
        .containsExactly("story_expiry");
    assertThat(
            Explain.of(
                house.jdbi(),
                "SELECT id FROM story s WHERE s.expired_at IS NOT NULL AND s.state <> 'withdrawn'"
                    + " ORDER BY s.expired_at DESC, s.id DESC LIMIT 15",
                Map.of()))
        .extracting(Explain.Step::index)
        .containsExactly("story_expired");
    house.jdbi().useHandle(h -> h.execute("DELETE FROM story WHERE number > 900000"));
  }

  private void assertShown() {
    StoryPage page = house.get(StoryPages.class).get(number);
    assertThat(page.gone()).isFalse();
    assertThat(page.blocks()).isNotEmpty();
    assertThat(house.get(ColumnPages.class).newest(100))
        .extracting(StoryCard::number)
        .contains(number);
    assertThat(photos(Viewer.NOBODY)).isEqualTo(PhotoAudience.Access.EVERYBODY);
  }

  /** Checks the front page, the column's page, their feeds, the API's list and the case's page. */
  private void assertOnNoPage() {
    ColumnPages lists = house.get(ColumnPages.class);
    assertThat(lists.newest(100)).extracting(StoryCard::number).doesNotContain(number);
    assertThat(lists.after(TimeCursor.NEWEST, 100).rows())
        .extracting(StoryCard::number)
        .doesNotContain(number);
    assertThat(lists.after(story.column(), TimeCursor.NEWEST, 100).rows()).isEmpty();
    assertThat(lists.newestOfEach(3)).extracting(StoryCard::number).doesNotContain(number);
    assertThat(lists.storiesOf(List.of(story.inquiry()))).isEmpty();
    assertThat(house.get(StoryPages.class).get(number).gone()).isTrue();
    assertThat(photos(Viewer.NOBODY)).isEqualTo(PhotoAudience.Access.HIDDEN);
    assertThat(photos(story.reporter())).isEqualTo(PhotoAudience.Access.THIS_VIEWER);
  }

  private PhotoAudience.Access photos(Viewer viewer) {
    return house.all(PhotoAudience.class).stream()
        .filter(audience -> audience.ownerKind() == OwnerKind.STORY)
        .findFirst()
        .orElseThrow()
        .sight(story.id().value(), viewer);
  }

  private List<TimelineRow> lines(EventType type) {
    return house
        .get(Timelines.class)
        .of(Subject.STORY, story.id(), EnumSet.allOf(Audience.class))
        .stream()
        .filter(line -> line.type() == type)
        .toList();
  }

  private SearchDocument document(IndexView view) {
    return house
        .get(DocumentPages.class)
        .of(view, SearchType.STORY, List.of(story.id().value()))
        .get(0);
  }

  private static int drained() {
    return house.get(JobRunner.class).drain(ExpiryClock.KIND);
  }

  private static EmbargoAndExpiry until(int hours) {
    return new EmbargoAndExpiry(
        Optional.empty(), Optional.of(Instant.now().plus(hours, ChronoUnit.HOURS)));
  }
}
