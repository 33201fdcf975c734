package org.zerodistance.search.savedsearches;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zerodistance.search.searching.SearchState;
import org.zerodistance.search.searching.SearchType;

class SavedQueryTest {
  @Test
  void whatTwoAddressesAskForIsTheSameInAnyOrder() {
    SavedQuery one = SavedQuery.of("q=%E8%B7%AF%E7%81%AF&type=inquiry&sort=newest&from=2026-01-01");
    assertThat(one).isEqualTo(SavedQuery.of("cursor=x&type=inquiry&q=路灯"));
    assertThat(one.text()).isEqualTo("路灯");
    assertThat(one.narrowing()).containsOnlyKeys("type").containsValue("inquiry");
  }

  @Test
  void theAddressBecomesAQueryAgain() {
    var query = SavedQuery.of("q=a%26b&type=story&state=open&board=water&kind=nonsense").query();
    assertThat(query.text()).isEqualTo("a&b");
    assertThat(query.filter().type()).contains(SearchType.STORY);
    assertThat(query.filter().state()).contains(SearchState.OPEN);
    assertThat(query.filter().board()).contains("water");
    assertThat(query.filter().kind()).isEmpty();
  }

  @Test
  void brokenAddressesAreReadAsFarAsTheyGo() {
    assertThat(SavedQuery.of("q=100%").text()).isEqualTo("100%");
    assertThat(SavedQuery.of("").keepable()).isFalse();
    assertThat(SavedQuery.of("q=+&&=x").keepable()).isFalse();
    assertThat(SavedQuery.of("q=" + "长".repeat(400)).keepable()).isFalse();
  }
}
