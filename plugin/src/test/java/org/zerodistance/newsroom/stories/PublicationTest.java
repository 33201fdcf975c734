package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.PersonId;

class PublicationTest {
  private static final Map<Publication, Set<Publication>> LEGAL =
      Map.of(
          Publication.DRAFT, Set.of(Publication.IN_REVIEW),
          Publication.IN_REVIEW, Set.of(Publication.DRAFT, Publication.APPROVED),
          Publication.APPROVED,
              Set.of(
                  Publication.DRAFT,
                  Publication.IN_REVIEW,
                  Publication.SCHEDULED,
                  Publication.PUBLISHED),
          Publication.SCHEDULED,
              Set.of(
                  Publication.DRAFT,
                  Publication.IN_REVIEW,
                  Publication.APPROVED,
                  Publication.SCHEDULED,
                  Publication.PUBLISHED),
          Publication.PUBLISHED, Set.of(Publication.CORRECTED, Publication.WITHDRAWN),
          Publication.CORRECTED, Set.of(Publication.CORRECTED, Publication.WITHDRAWN),
          Publication.WITHDRAWN, Set.of());

  static Stream<Arguments> everyPair() {
    return Arrays.stream(Publication.values())
        .flatMap(from -> Arrays.stream(Publication.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void aMoveIsListedOrRefused(Publication from, Publication to) {
    if (LEGAL.get(from).contains(to)) {
      assertThat(in(from).moved(to).state()).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> in(from).moved(to))
          .isInstanceOfSatisfying(
              StoryProblem.class,
              problem ->
                  assertThat(problem.code()).isEqualTo(StoryProblem.Code.STORY_MOVE_NOT_ALLOWED));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Publication.class,
      names = {"APPROVED", "SCHEDULED"})
  void newWordsTakeTheApprovalAndTheTimeAway(Publication from) {
    Story saved = in(from).worded(new StoryText("新标题", "", "", "<p>新</p>"), 4);

    assertThat(saved.state()).isEqualTo(Publication.IN_REVIEW);
    assertThat(saved.publishAt()).isNull();
    assertThat(saved.revision()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(
      value = Publication.class,
      names = {"PUBLISHED", "CORRECTED", "WITHDRAWN"})
  void whatReadersSawIsNotWrittenOver(Publication from) {
    assertThatThrownBy(() -> in(from).worded(new StoryText("新标题", "", "", ""), 4))
        .isInstanceOf(StoryProblem.class);
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
        Instant.parse("2026-11-20T01:00:00Z"),
        null,
        null,
        null,
        null,
        null,
        new PersonId(1),
        7);
  }
}
