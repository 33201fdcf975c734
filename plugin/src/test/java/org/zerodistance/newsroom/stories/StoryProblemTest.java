package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryProblemTest {
  @ParameterizedTest
  @CsvSource({
    "STORY_NOT_FOUND,404",
    "REVISION_NOT_FOUND,404",
    "STORY_OF_ANOTHER,403",
    "STORY_CHANGED_MEANWHILE,409",
    "STORY_MOVE_NOT_ALLOWED,409",
    "STORY_REVISION_NOT_READ,409",
    "STORY_WITHOUT_COLUMN,422",
    "STORY_WITHOUT_CASE,422",
    "STORY_NEEDS_SECOND_READER,422",
    "STORY_UNDER_EMBARGO,422",
    "STORY_OVER,422",
  })
  void aRefusalSaysByItsStatusWhatTheCallerMayDo(StoryProblem.Code code, int status) {
    assertThat(new StoryProblem(code).code().kind().status()).isEqualTo(status);
  }

  /** Ids stand in addresses and in the log's data as plain numbers. */
  @Test
  void idsAreWrittenAsTheirNumbers() {
    assertThat(new StoryId(7)).hasToString("7");
    assertThat(new StoryNumber(1001)).hasToString("1001");
    assertThat(new CommentId(12)).hasToString("12");
    assertThat(new QuoteId(41)).hasToString("41");
  }
}
