package org.zerodistance.insight.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.indexing.DocumentPages;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class SimilarCasesIT {
  /** Provides the in-memory index to the application. */
  @ApplicationScoped
  static class Finder {
    static final MemorySimilar SIMILAR = new MemorySimilar();

    @Produces
    MemorySimilar similar() {
      return SIMILAR;
    }
  }

  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aCaseIsShownWithWhatItSharesAndWhen() {
    TestCity city = house.city();
    Receipt lamps = city.admitted("望鹤楼路灯不亮");
    Receipt dark = city.admitted("望鹤楼一带路灯全坏");
    Receipt other = city.admitted("校门口没有斑马线");
    index(lamps, dark, other);

    List<SimilarCase> similar = like(lamps);

    assertThat(similar).extracting(s -> s.row().number()).containsExactly(dark.number());
    SimilarCase.Reason why = similar.get(0).why();
    assertThat(String.join(" ", why.words())).contains("望鹤楼").contains("路灯");
    assertThat(why.sameTime()).isTrue();
    assertThat(similar.get(0).row().voices()).isEqualTo(1);
  }

  @Test
  void whatTheIndexStillHoldsAndTheHouseHidesIsNotShown() {
    TestCity city = house.city();
    Receipt lamps = city.admitted("听雨轩门口积水");
    Receipt hidden = city.admitted("听雨轩门口一下雨就积水");
    index(lamps, hidden);
    assertThat(like(lamps)).hasSize(1);

    house
        .get(CaseMoves.class)
        .changeVisibility(hidden.id(), Visibility.NEWSROOM_ONLY, Viewer.SYSTEM);

    assertThat(like(lamps)).isEmpty();
  }

  @Test
  void aReaderWhoWritesIsToldOfWhatIsProbablyTheSame() {
    TestCity city = house.city();
    Receipt there = city.admitted("紫藤坊垃圾两天没人收");
    index(there);
    SimilarCases cases = house.get(SimilarCases.class);

    assertThat(
            cases
                .likely(CaseWords.draft("紫藤坊的垃圾没人收", "", Optional.empty(), Instant.EPOCH), 3)
                .orElseThrow())
        .extracting(s -> s.row().number())
        .containsExactly(there.number());
    assertThat(
            cases
                .likely(CaseWords.draft("公交什么时候改线", "", Optional.empty(), Instant.EPOCH), 3)
                .orElseThrow())
        .isEmpty();
  }

  @Test
  void nothingIsSaidWhileTheIndexIsAway() {
    TestCity city = house.city();
    Receipt there = city.admitted("白石桥栏杆断了");
    Finder.SIMILAR.away(true);
    try {
      assertThat(
              house
                  .get(SimilarCases.class)
                  .like(house.get(CasePages.class).get(there.number(), Viewer.NOBODY), 5))
          .isEmpty();
    } finally {
      Finder.SIMILAR.away(false);
    }
  }

  private static List<SimilarCase> like(Receipt receipt) {
    return house
        .get(SimilarCases.class)
        .like(house.get(CasePages.class).get(receipt.number(), Viewer.NOBODY), 5)
        .orElseThrow();
  }

  private static void index(Receipt... receipts) {
    Finder.SIMILAR.write(
        house
            .get(DocumentPages.class)
            .of(
                IndexView.PUBLIC,
                SearchType.INQUIRY,
                List.of(receipts).stream().map(r -> r.id().value()).toList()));
  }
}
