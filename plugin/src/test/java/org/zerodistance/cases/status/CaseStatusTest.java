package org.zerodistance.cases.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.search.searching.SearchState;

class CaseStatusTest {
  @Test
  void everyCaseHasAStatusAndEveryStatusACase() {
    Set<CaseStatus> seen = new HashSet<>();
    for (Moderation moderation : Moderation.values()) {
      for (Handling handling : Handling.values()) {
        for (Outcome outcome : Outcome.values()) {
          seen.add(CaseStatus.of(moderation, handling, false, outcome));
          seen.add(CaseStatus.of(moderation, handling, true, outcome));
        }
      }
    }

    assertThat(seen).containsExactlyInAnyOrder(CaseStatus.values());
  }

  @Test
  void anAnsweredCaseStaysAnsweredWithTheNextOffice() {
    assertThat(CaseStatus.of(Handling.ROUTED, true, Outcome.SOLVED))
        .isEqualTo(CaseStatus.OFFICE_SAYS_SOLVED);
    assertThat(CaseStatus.of(Handling.UNROUTED, true, Outcome.ANSWERED))
        .isEqualTo(CaseStatus.ANSWERED);
  }

  @Test
  void aCaseThatIsNotPublicShowsNothingOfItsHandling() {
    for (Handling handling : Handling.values()) {
      assertThat(CaseStatus.of(Moderation.REJECTED, handling, true, Outcome.SOLVED))
          .isEqualTo(CaseStatus.REJECTED);
      assertThat(CaseStatus.of(Moderation.WITHDRAWN, handling, true, Outcome.SOLVED))
          .isEqualTo(CaseStatus.WITHDRAWN);
    }
  }

  @ParameterizedTest
  @EnumSource(CaseStatus.class)
  void theGroupsOfTheSearchAgreeWithTheStatus(CaseStatus status) {
    assertThat(SearchState.of(status).contains(SearchState.ANSWERED)).isEqualTo(status.answered());
    assertThat(SearchState.of(status).contains(SearchState.OPEN)).isNotEqualTo(status.answered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-GB", "en"})
  void everyStatusHasAWordOfItsOwnAndASentence(String language) {
    StatusWords words = StatusWords.of(Locale.forLanguageTag(language));
    List<String> all = Arrays.stream(CaseStatus.values()).map(words::word).toList();

    assertThat(all).doesNotHaveDuplicates().allMatch(word -> !word.isBlank());
    for (CaseStatus status : CaseStatus.values()) {
      assertThat(words.sentence(status)).isNotBlank().isNotEqualTo(words.word(status));
    }
  }

  /** The reader's and the newsroom's own words on a case come with their verdicts. */
  @Test
  void whatOnlyTheOfficeSaysIsNamedSo() {
    StatusWords chinese = StatusWords.of(Locale.SIMPLIFIED_CHINESE);
    StatusWords english = StatusWords.of(Locale.ENGLISH);
    for (Outcome outcome :
        List.of(Outcome.SOLVED, Outcome.CARRIED_OUT, Outcome.ADOPTED, Outcome.DECLINED)) {
      CaseStatus status = CaseStatus.answeredAs(outcome);
      assertThat(chinese.word(status)).startsWith("单位");
      assertThat(english.word(status)).contains("the office");
      assertThat(status.tone()).isEqualTo(CaseStatus.Tone.INFO);
    }
  }
}
