package org.zerodistance.search.querying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThesaurusTest {
  private static final List<SynonymGroup> GROUPS =
      List.of(group("公交,公交车，巴士"), group("车位、停车位"), group("wifi,无线网"));

  @Test
  void everyOtherWordOfTheGroupTakesThePlace() {
    assertThat(Thesaurus.variants("公交 晚点", GROUPS)).containsExactly("公交车 晚点", "巴士 晚点");
    assertThat(Thesaurus.variants("路灯", GROUPS)).isEmpty();
  }

  @Test
  void theLongestWordThatWasTypedIsReplaced() {
    assertThat(Thesaurus.variants("夜班公交车", GROUPS)).containsExactly("夜班公交", "夜班巴士");
    assertThat(Thesaurus.variants("停车位", GROUPS)).containsExactly("车位");
  }

  @Test
  void twoGroupsAreCombinedUpToALimit() {
    assertThat(Thesaurus.variants("公交站停车位", GROUPS)).contains("巴士站车位").hasSizeLessThan(9);
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(Thesaurus.variants("公园WiFi太慢", GROUPS)).containsExactly("公园无线网太慢");
  }

  private static SynonymGroup group(String words) {
    return new SynonymGroup(new SynonymId(1), words, 0);
  }
}
