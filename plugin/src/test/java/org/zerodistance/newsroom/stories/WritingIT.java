package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnProblem;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

class WritingIT extends WithHouse {
  private TestCity city;
  private TestStory story;

  @BeforeEach
  void begin() {
    city = house.city();
    story = city.aStory().draft();
  }

  @Test
  void theFirstDraftIsTheFirstRevisionWithItsQuoteFrozen() {
    StoryId id =
        writing()
            .start(
                new NewStory(
                    new StoryText(
                        "河滨路的路灯", "导语", "本报记者", "<p>正文</p><figure data-quote=\"1\"></figure>"),
                    Optional.of(story.column()),
                    List.of(story.inquiry()),
                    List.of(),
                    List.of(quote("已经好几天了", "读者李先生"))),
                story.reporter());

    Story draft = row(id);
    assertThat(draft.state()).isEqualTo(Publication.DRAFT);
    assertThat(draft.revision()).isEqualTo(1);
    assertThat(draft.columnId()).isEqualTo(story.column());
    assertThat(draft.createdBy()).isEqualTo(story.reporter().id());
    assertThat(draft.headline()).isEqualTo("河滨路的路灯");
    assertThat(draft.deck()).isEqualTo("导语");
    assertThat(draft.byline()).isEqualTo("本报记者");
    assertThat(draft.bodyText()).isEqualTo("正文");
    assertThat(draft.bodyHtml()).contains("data-quote=\"" + quoted(id, "id").get(0) + "\"");
    assertThat(quoted(id, "text")).containsExactly("已经好几天了");
    assertThat(story.revision(1)).isEqualTo("started " + story.reporter().id());
    assertThat(story.lines()).containsExactly(EventType.STORY_STARTED);
  }

  @Test
  void aStoryRestsOnSomethingAndIsStartedByTheDesk() {
    NewStory groundless =
        new NewStory(
            new StoryText("标题", "", "", ""), Optional.empty(), List.of(), List.of(), List.of());
    assertRefused(
        StoryProblem.Code.STORY_WITHOUT_CASE, () -> writing().start(groundless, story.reporter()));
    NewStory grounded =
        new NewStory(
            groundless.wording(), Optional.empty(), List.of(story.inquiry()), List.of(), List.of());
    assertThatThrownBy(() -> writing().start(grounded, city.person(Role.READER)))
        .isInstanceOf(AccessProblem.class);
  }

  @Test
  void aColumnThatDoesNotExistIsRefusedAndNothingIsWritten() {
    ColumnId nowhere = new ColumnId(99_999_999_999L);
    NewStory start =
        new NewStory(
            new StoryText("标题", "", "", ""),
            Optional.of(nowhere),
            List.of(story.inquiry()),
            List.of(),
            List.of());
    assertRefused(
        ColumnProblem.Code.COLUMN_NOT_FOUND, () -> writing().start(start, story.reporter()));
    SaveStory form = story.saving("别的标题");
    SaveStory save =
        new SaveStory(
            form.id(),
            form.wording(),
            Optional.of(nowhere),
            form.follows(),
            form.leadPhoto(),
            form.version(),
            form.byItself());
    assertRefused(
        ColumnProblem.Code.COLUMN_NOT_FOUND, () -> writing().save(save, story.reporter()));
    assertThat(story.row().version()).isEqualTo(form.version());
  }

  @Test
  void aLongQuoteIsCutWithAnEllipsis() {
    StoryId id =
        writing()
            .start(
                new NewStory(
                    new StoryText("标题", "", "", ""),
                    Optional.empty(),
                    List.of(story.inquiry()),
                    List.of(),
                    List.of(
                        quote("话".repeat(5_000), "源".repeat(200)),
                        quote("话".repeat(5_001), "源".repeat(201)))),
                story.reporter());

    assertThat(quoted(id, "text")).containsExactly("话".repeat(5_000), "话".repeat(4_999) + "…");
    assertThat(quoted(id, "source")).containsExactly("源".repeat(200), "源".repeat(199) + "…");
  }

  @Test
  void eachSaveIsARevisionAndNamesTheVersionOfTheNext() {
    int next = writing().save(story.saving("新的标题"), story.reporter());

    assertThat(next).isEqualTo(story.version()).isEqualTo(2);
    assertThat(story.row().headline()).isEqualTo("新的标题");
    assertThat(story.revision(2)).isEqualTo("saved " + story.reporter().id());
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_SAVED);
  }

  @Test
  void savingTheSameChangesNothing() {
    int version = story.version();
    assertThat(writing().save(story.saving(story.row().headline()), story.reporter()))
        .isEqualTo(version);
    assertThat(story.version()).isEqualTo(version);
    assertThat(story.revisions()).isEqualTo(1);
  }

  @Test
  void anotherPhotoOfADraftIsNoNewRevision() {
    int next = writing().save(withPhoto(story.saving(story.row().headline())), story.reporter());

    assertThat(next).isEqualTo(story.version()).isEqualTo(2);
    assertThat(story.row().leadPhoto()).isEqualTo("PHOTO");
    assertThat(story.revisions()).isEqualTo(1);
  }

  @Test
  void anotherPhotoOfAnApprovedStoryTakesTheApprovalAway() {
    story.sendIn().approve();
    writing().save(withPhoto(story.saving(story.row().headline())), story.reporter());

    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertThat(story.revisions()).isEqualTo(2);
  }

  @Test
  void aStoryFollowsAnotherButNotItself() {
    TestStory before = city.aStory().by(story.reporter()).draft();
    writing().save(following(before.number()), story.reporter());
    assertThat(row(story.id()).followsId()).isEqualTo(before.id());

    writing().save(following(story.number()), story.reporter());
    assertThat(row(story.id()).followsId()).isNull();
  }

  @Test
  void automaticSavesOfOnePersonGatherForTenMinutes() {
    story.autosave("标题一", story.reporter());
    int next = story.autosave("标题二", story.reporter());
    assertThat(next).isEqualTo(story.version());
    assertThat(story.revisions()).isEqualTo(2);
    assertThat(story.revision(2)).isEqualTo("autosaved " + story.reporter().id());
    assertThat(story.row().headline()).isEqualTo("标题二");

    story.autosave("标题三", story.editor());
    assertThat(story.revisions()).isEqualTo(3);

    HouseClock.at(
        house.get(Clock.class).instant().plusSeconds(601),
        () -> story.autosave("标题四", story.editor()));
    assertThat(story.revisions()).isEqualTo(4);
  }

  @Test
  void anAutomaticSaveOfWhatIsInReviewIsARevision() {
    story.autosave("标题一", story.reporter());
    story.sendIn();
    story.autosave("标题二", story.reporter());
    assertThat(story.revisions()).isEqualTo(3);
    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
  }

  @Test
  void anOlderRevisionComesBackAsTheNewest() {
    String first = story.row().headline();
    writing().save(story.saving("写坏的标题"), story.reporter());

    int next = writing().restore(story.id(), 1, story.version(), story.reporter());

    assertThat(next).isEqualTo(story.version()).isEqualTo(3);
    assertThat(story.row().headline()).isEqualTo(first);
    assertThat(story.revision(3)).isEqualTo("restored " + story.reporter().id());
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_RESTORED);
    assertRefused(
        StoryProblem.Code.REVISION_NOT_FOUND,
        () -> writing().restore(story.id(), 9, story.version(), story.reporter()));
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> writing().restore(story.id(), 1, 0, story.reporter()));
  }

  @Test
  void whatIsPublishedIsOnlyOpenToEditorsWhoCorrectIt() {
    writing().requireWritable(story.id(), story.reporter());
    story.sendIn().approve().publish();
    writing().requireWritable(story.id(), story.editor());
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> writing().requireWritable(story.id(), story.reporter()));
    story.withdraw("事实有误。");
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> writing().requireWritable(story.id(), story.editor()));
  }

  @Test
  void anUnknownStoryIsNotFound() {
    assertRefused(
        StoryProblem.Code.STORY_NOT_FOUND,
        () -> writing().requireWritable(new StoryId(987_654_321), story.editor()));
  }

  private static SaveStory withPhoto(SaveStory form) {
    return new SaveStory(
        form.id(),
        form.wording(),
        form.column(),
        form.follows(),
        Optional.of("PHOTO"),
        form.version(),
        form.byItself());
  }

  private SaveStory following(StoryNumber number) {
    SaveStory form = story.saving(story.row().headline());
    return new SaveStory(
        form.id(),
        form.wording(),
        form.column(),
        Optional.of(number),
        form.leadPhoto(),
        form.version(),
        form.byItself());
  }

  private NewStory.NewQuote quote(String text, String source) {
    return new NewStory.NewQuote(
        story.inquiry(),
        Optional.empty(),
        Quote.QuoteKind.INQUIRY,
        text,
        source,
        house.get(Clock.class).instant());
  }

  private static List<String> quoted(StoryId story, String column) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT %s FROM story_quote WHERE story_id = :story ORDER BY id"
                            .formatted(column))
                    .bind("story", story)
                    .mapTo(String.class)
                    .list());
  }

  private static Story row(StoryId id) {
    return house.get(Stories.class).get(id);
  }

  private static Writing writing() {
    return house.get(Writing.class);
  }
}
