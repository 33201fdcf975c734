package org.zerodistance.search.indexkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.search.indexing.DocumentDigest;
import org.zerodistance.search.indexing.IndexEntryState;
import org.zerodistance.search.indexkeeping.IndexDiff.DifferenceKind;
import org.zerodistance.search.searching.SearchType;

class IndexDiffTest {
  @Test
  void everyPairOfStandingsHasItsVerdict() {
    assertThat(IndexDiff.fault(shown(3), shown(3))).isEmpty();
    assertThat(IndexDiff.fault(shown(3), shown(2))).contains(DifferenceKind.STALE);
    assertThat(IndexDiff.fault(shown(3), shown(4))).contains(DifferenceKind.AHEAD);
    assertThat(IndexDiff.fault(shown(3), null)).contains(DifferenceKind.MISSING);
    assertThat(IndexDiff.fault(shown(3), hidden(3))).contains(DifferenceKind.MISSING);
    assertThat(IndexDiff.fault(shown(3), hidden(4))).contains(DifferenceKind.AHEAD);
    assertThat(IndexDiff.fault(hidden(3), shown(3))).contains(DifferenceKind.LEAKED);
    assertThat(IndexDiff.fault(hidden(3), shown(9))).contains(DifferenceKind.LEAKED);
    assertThat(IndexDiff.fault(null, shown(1))).contains(DifferenceKind.LEAKED);
    assertThat(IndexDiff.fault(hidden(3), hidden(1))).isEmpty();
    assertThat(IndexDiff.fault(hidden(3), null)).isEmpty();
    assertThat(IndexDiff.fault(null, hidden(3))).isEmpty();
    assertThat(IndexDiff.fault(null, null)).isEqualTo(Optional.empty());
  }

  @Test
  void whoMaySeeItCounts() {
    assertThat(IndexDiff.fault(seen(3, "a"), seen(3, "a"))).isEmpty();
    assertThat(IndexDiff.fault(seen(3, "a", "b"), seen(3, "b", "a"))).isEmpty();
    assertThat(IndexDiff.fault(seen(3, "a"), seen(3, "b"))).contains(DifferenceKind.LEAKED);
    assertThat(IndexDiff.fault(seen(3, "a"), seen(2, "a", "b"))).contains(DifferenceKind.LEAKED);
    assertThat(IndexDiff.fault(seen(3, "a", "b"), seen(3, "a"))).contains(DifferenceKind.STALE);
    assertThat(IndexDiff.fault(seen(3, "a"), seen(4, "a", "b"))).contains(DifferenceKind.AHEAD);
  }

  @Test
  void whatItHoldsCountsWhereBothAreOfOneForm() {
    String form = DocumentDigest.FORM + "-";
    assertThat(IndexDiff.fault(holding(form + "a"), holding(form + "a"))).isEmpty();
    assertThat(IndexDiff.fault(holding(form + "a"), holding(form + "b")))
        .contains(DifferenceKind.DIFFERENT);
    assertThat(IndexDiff.fault(holding(form + "a"), holding("0-a")))
        .contains(DifferenceKind.OTHER_FORM);
    assertThat(IndexDiff.fault(holding(form + "a"), shown(3))).contains(DifferenceKind.OTHER_FORM);
    // A row that cannot be read says nothing.
    assertThat(IndexDiff.fault(shown(3), holding(form + "a"))).isEmpty();
    assertThat(IndexDiff.fault(shown(4), holding(form + "a"))).contains(DifferenceKind.STALE);
  }

  private static IndexEntryState holding(String digest) {
    return new IndexEntryState(1, 3, true, List.of(), Optional.of(digest));
  }

  private static IndexEntryState seen(long version, String... scopes) {
    return new IndexEntryState(1, version, true, List.of(scopes));
  }

  @Test
  void theChecksumTellsIdsVersionsAndTypesApartAndNotTheirOrder() {
    IndexDiff.Tally tally = new IndexDiff.Tally();
    tally.inDatabase(SearchType.INQUIRY, new IndexEntryState(1, 5, true));
    tally.inDatabase(SearchType.STORY, new IndexEntryState(2, 5, true));
    tally.inIndex(SearchType.STORY, new IndexEntryState(2, 5, true));
    tally.inIndex(SearchType.INQUIRY, new IndexEntryState(1, 5, true));
    tally.inIndex(SearchType.INQUIRY, new IndexEntryState(3, 1, false));
    assertThat(tally.drift().same()).isTrue();

    assertThat(sum(SearchType.INQUIRY, 1, 5)).isNotEqualTo(sum(SearchType.INQUIRY, 1, 6));
    assertThat(sum(SearchType.INQUIRY, 1, 5)).isNotEqualTo(sum(SearchType.INQUIRY, 5, 1));
    assertThat(sum(SearchType.INQUIRY, 1, 5)).isNotEqualTo(sum(SearchType.STORY, 1, 5));
  }

  private static long sum(SearchType type, long id, long version) {
    IndexDiff.Tally tally = new IndexDiff.Tally();
    tally.inDatabase(type, new IndexEntryState(id, version, true));
    return tally.drift().databaseSum();
  }

  private static IndexEntryState shown(long version) {
    return new IndexEntryState(1, version, true);
  }

  private static IndexEntryState hidden(long version) {
    return new IndexEntryState(1, version, false);
  }
}
