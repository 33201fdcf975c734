package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestHouse;

class WritingIT {

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
  }

  @Test
  void theFirstDraftIsTheFirstRevisionWithItsQuoteFrozen() {
    Story draft = scene.row();

    assertThat(draft.state()).isEqualTo(Publication.DRAFT);
    assertThat(draft.revision()).isEqualTo(1);
    assertThat(draft.columnId()).isEqualTo(scene.column);
    assertThat(draft.createdBy()).isEqualTo(scene.reporter.id());
    assertThat(draft.headline()).isEqualTo(StoryScene.HEADLINE);
    assertThat(draft.deck()).isEqualTo("导语");
    assertThat(draft.byline()).isEqualTo("本报记者");
    assertThat(draft.bodyText()).isEqualTo("正文");
    assertThat(draft.bodyHtml()).contains("data-quote=\"" + quotes().get(0) + "\"");
    assertThat(scene.revision(1)).isEqualTo("started " + scene.reporter.id());
    assertThat(scene.lines()).containsExactly(EventType.STORY_STARTED);
  }

  @Test
  void aStoryRestsOnSomethingAndIsStartedByTheDesk() {
    NewStory groundless =
        new NewStory(
            new StoryText("标题", "", "", ""), Optional.empty(), List.of(), List.of(), List.of());
    assertRefused(
        StoryProblem.Code.STORY_WITHOUT_CASE, () -> writing().start(groundless, scene.reporter));
    NewStory grounded =
        new NewStory(
            groundless.wording(), Optional.empty(), List.of(scene.inquiry), List.of(), List.of());
    assertThatThrownBy(() -> writing().start(grounded, scene.reader))
        .isInstanceOf(AccessProblem.class);
  }

  @Test
  void aLongQuoteIsCutWithAnEllipsis() {
    StoryId story =
        writing()
            .start(
                new NewStory(
                    new StoryText("标题", "", "", ""),
                    Optional.empty(),
                    List.of(scene.inquiry),
                    List.of(),
                    List.of(
                        quote("话".repeat(5_000), "源".repeat(200)),
                        quote("话".repeat(5_001), "源".repeat(201)))),
                scene.reporter);

    assertThat(quoted(story, "text")).containsExactly("话".repeat(5_000), "话".repeat(4_999) + "…");
    assertThat(quoted(story, "source")).containsExactly("源".repeat(200), "源".repeat(199) + "…");
  }

  @Test
  void eachSaveIsARevisionAndNamesTheVersionOfTheNext() {
    int next = writing().save(scene.saving("新的标题"), scene.reporter);

    assertThat(next).isEqualTo(scene.version()).isEqualTo(2);
    assertThat(scene.row().headline()).isEqualTo("新的标题");
    assertThat(scene.revision(2)).isEqualTo("saved " + scene.reporter.id());
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_SAVED);
  }

  @Test
  void savingTheSameChangesNothing() {
    int version = scene.version();
    assertThat(writing().save(scene.saving(StoryScene.HEADLINE), scene.reporter))
        .isEqualTo(version);
    assertThat(scene.version()).isEqualTo(version);
    assertThat(scene.revisions()).isEqualTo(1);
  }

  @Test
  void anotherPhotoOfADraftIsNoNewRevision() {
    int next = writing().save(withPhoto(scene.saving(StoryScene.HEADLINE)), scene.reporter);

    assertThat(next).isEqualTo(scene.version()).isEqualTo(2);
    assertThat(scene.row().leadPhoto()).isEqualTo("PHOTO");
    assertThat(scene.revisions()).isEqualTo(1);
  }

  @Test
  void anotherPhotoOfAnApprovedStoryTakesTheApprovalAway() {
    scene.approved();
    writing().save(withPhoto(scene.saving(StoryScene.HEADLINE)), scene.reporter);

    assertThat(scene.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertThat(scene.revisions()).isEqualTo(2);
  }

  @Test
  void aStoryFollowsAnotherButNotItself() {
    StoryId before = scene.start(Optional.empty());
    writing().save(following(scene.row(before).number()), scene.reporter);
    assertThat(scene.row().followsId()).isEqualTo(before);

    writing().save(following(scene.row().number()), scene.reporter);
    assertThat(scene.row().followsId()).isNull();
  }

  @Test
  void automaticSavesOfOnePersonGatherForTenMinutes() {
    autosave("一", scene.reporter);
    int next = autosave("二", scene.reporter);
    assertThat(next).isEqualTo(scene.version());
    assertThat(scene.revisions()).isEqualTo(2);
    assertThat(scene.revision(2)).isEqualTo("autosaved " + scene.reporter.id());
    assertThat(scene.row().headline()).isEqualTo("标题二");

    autosave("三", scene.editor);
    assertThat(scene.revisions()).isEqualTo(3);

    HouseClock.at(
        house.get(Clock.class).instant().plusSeconds(601), () -> autosave("四", scene.editor));
    assertThat(scene.revisions()).isEqualTo(4);
  }

  @Test
  void anAutomaticSaveOfWhatIsInReviewIsARevision() {
    autosave("一", scene.reporter);
    scene.sentIn();
    autosave("二", scene.reporter);
    assertThat(scene.revisions()).isEqualTo(3);
    assertThat(scene.row().state()).isEqualTo(Publication.IN_REVIEW);
  }

  @Test
  void anOlderRevisionComesBackAsTheNewest() {
    writing().save(scene.saving("写坏的标题"), scene.reporter);

    int next = writing().restore(scene.story, 1, scene.version(), scene.reporter);

    assertThat(next).isEqualTo(scene.version()).isEqualTo(3);
    assertThat(scene.row().headline()).isEqualTo(StoryScene.HEADLINE);
    assertThat(scene.revision(3)).isEqualTo("restored " + scene.reporter.id());
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_RESTORED);
    assertRefused(
        StoryProblem.Code.REVISION_NOT_FOUND,
        () -> writing().restore(scene.story, 9, scene.version(), scene.reporter));
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> writing().restore(scene.story, 1, 0, scene.reporter));
  }

  @Test
  void whatIsPublishedIsOnlyOpenToEditorsWhoCorrectIt() {
    writing().requireWritable(scene.story, scene.reporter);
    scene.published();
    writing().requireWritable(scene.story, scene.editor);
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> writing().requireWritable(scene.story, scene.reporter));
    house.get(Amending.class).withdraw(scene.story, "事实有误。", scene.version(), scene.editor);
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> writing().requireWritable(scene.story, scene.editor));
  }

  @Test
  void anUnknownStoryIsNotFound() {
    assertRefused(
        StoryProblem.Code.STORY_NOT_FOUND,
        () -> writing().requireWritable(new StoryId(987_654_321), scene.editor));
  }

  private int autosave(String word, Viewer by) {
    SaveStory form = scene.saving("标题" + word);
    return writing()
        .save(
            new SaveStory(
                form.id(),
                form.wording(),
                form.column(),
                form.follows(),
                form.leadPhoto(),
                form.version(),
                true),
            by);
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
    SaveStory form = scene.saving(StoryScene.HEADLINE);
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
        scene.inquiry,
        Optional.empty(),
        Quote.QuoteKind.INQUIRY,
        text,
        source,
        house.get(Clock.class).instant());
  }

  private List<Long> quotes() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT id FROM story_quote WHERE story_id = :story ORDER BY id")
                    .bind("story", scene.story)
                    .mapTo(Long.class)
                    .list());
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

  private static Writing writing() {
    return house.get(Writing.class);
  }

  private static void assertRefused(StoryProblem.Code code, ThrowingCallable move) {
    assertThatThrownBy(move)
        .isInstanceOfSatisfying(
            StoryProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
