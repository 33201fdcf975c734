package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** What a story's own row allows, without a database. */
class StoryTest {
  private static final PersonId AUTHOR = new PersonId(1);
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "REPORTER,1,true",
    "REPORTER,2,false",
    "EDITOR,1,true",
    "EDITOR,2,true",
  })
  void itsAuthorAndEditorsWriteOnIt(Role role, long person, boolean may) {
    Viewer viewer = person(role, new PersonId(person));
    if (may) {
      assertThat(story().requireWriter(viewer)).isEqualTo(story());
    } else {
      assertThatThrownBy(() -> story().requireWriter(viewer))
          .isInstanceOfSatisfying(
              StoryProblem.class,
              p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_OF_ANOTHER));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"REPORTER", "EDITOR"},
      mode = EnumSource.Mode.EXCLUDE)
  void nobodyElseDoesNotEvenItsAuthor(Role role) {
    assertThatThrownBy(() -> story().requireWriter(person(role, AUTHOR)))
        .isInstanceOf(AccessProblem.class);
  }

  @Test
  void aFormOfAnotherVersionIsStale() {
    assertThat(story().requireVersion(7)).isEqualTo(story());
    for (int other : new int[] {6, 8}) {
      assertThatThrownBy(() -> story().requireVersion(other))
          .isInstanceOfSatisfying(
              StoryProblem.class,
              p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_CHANGED_MEANWHILE));
    }
  }

  @Test
  void eachMoveChangesItsOwnPartsAndNothingElse() {
    assertThat(story().placed(new ColumnId(9), new StoryId(8), "PHOTO"))
        .satisfies(
            placed -> {
              assertThat(placed.columnId()).isEqualTo(new ColumnId(9));
              assertThat(placed.followsId()).isEqualTo(new StoryId(8));
              assertThat(placed.leadPhoto()).isEqualTo("PHOTO");
              assertThat(placed.placed(story().columnId(), null, null)).isEqualTo(story());
            });
    assertThat(story().planned(LocalDate.of(2026, 12, 1)).planned(null)).isEqualTo(story());
    assertThat(story().planned(LocalDate.of(2026, 12, 1)).plannedFor()).hasToString("2026-12-01");
    assertThat(story().timed(NOON).publishAt()).isEqualTo(NOON);
    assertThat(story().timed(NOON).timed(null)).isEqualTo(story());
    assertThat(story().published(NOON).publishedAt()).isEqualTo(NOON);
  }

  @Test
  void newWordsBringTheirPlainText() {
    StoryText text = new StoryText("新标题", "导语", "记者", "<p>新<b>正</b>文</p>");
    Story worded = story().worded(text, 4);

    assertThat(worded.wording()).isEqualTo(text);
    assertThat(worded.bodyText()).isEqualTo("新正文");
    assertThat(worded.revision()).isEqualTo(4);
    assertThat(worded.state()).isEqualTo(Publication.DRAFT);
  }

  @Test
  void aCorrectionAndAWithdrawalSayWhatTheyAre() {
    Story live = in(Publication.PUBLISHED);
    Story corrected = live.corrected(new StoryText("更正", "", "", "<p>正</p>"), 4);
    Story withdrawn = live.withdrawn(NOON, "事实有误");

    assertThat(corrected.state()).isEqualTo(Publication.CORRECTED);
    assertThat(corrected.headline()).isEqualTo("更正");
    assertThat(withdrawn.state()).isEqualTo(Publication.WITHDRAWN);
    assertThat(withdrawn.withdrawnAt()).isEqualTo(NOON);
    assertThat(withdrawn.withdrawnNote()).isEqualTo("事实有误");
  }

  @ParameterizedTest
  @EnumSource(Publication.class)
  void whatReadersSeeIsNeverWrittenOn(Publication state) {
    assertThat(state.live())
        .isEqualTo(state == Publication.PUBLISHED || state == Publication.CORRECTED);
    assertThat(state.writable())
        .isEqualTo(
            Set.of(
                    Publication.DRAFT,
                    Publication.IN_REVIEW,
                    Publication.APPROVED,
                    Publication.SCHEDULED)
                .contains(state));
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0,false",
    "1,0,0,false",
    "2,0,0,true",
    "120,300,120,true",
    "121,0,0,false",
    "2,301,0,false",
    "2,0,121,false",
  })
  void theWordsHaveTheirBounds(int headline, int deck, int byline, boolean fits) {
    StoryText text =
        new StoryText("题".repeat(headline), "导".repeat(deck), "名".repeat(byline), "<p>文</p>");
    if (fits) {
      assertThat(text.cleaned()).isEqualTo(text);
    } else {
      assertThatThrownBy(text::cleaned).isInstanceOf(InvalidFormProblem.class);
    }
  }

  @Test
  void theBodyHasItsBoundAndMayBeMissing() {
    String longest = "<p>" + "文".repeat(200_000 - 7) + "</p>";

    assertThat(new StoryText("标题", "", "", longest).cleaned().bodyHtml()).isEqualTo(longest);
    assertThatThrownBy(() -> new StoryText("标题", "", "", longest + " ").cleaned())
        .isInstanceOf(InvalidFormProblem.class);
    assertThat(new StoryText(" 标题 ", null, null, null).cleaned())
        .isEqualTo(new StoryText("标题", "", "", ""));
    assertThat(new StoryText("标题", " 导语 ", " 记者 ", "").cleaned())
        .isEqualTo(new StoryText("标题", "导语", "记者", ""));
  }

  private static Viewer person(Role role, PersonId id) {
    return new Viewer(Optional.of(id), "测试员", Set.of(role), Set.of(), Optional.empty());
  }

  private static Story story() {
    return in(Publication.DRAFT);
  }

  private static Story in(Publication state) {
    return new Story(
        new StoryId(1),
        new StoryNumber(1001),
        new ColumnId(1),
        null,
        state,
        "路灯亮了",
        "",
        "",
        "<p>旧</p>",
        "旧",
        3,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        AUTHOR,
        7);
  }
}
