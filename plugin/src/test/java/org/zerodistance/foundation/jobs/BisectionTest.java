package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BisectionTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

  private final List<Integer> done = new ArrayList<>();
  private final Map<Integer, Throwable> alone = new HashMap<>();
  private int runs;

  @Test
  void aBatchThatSucceedsRunsOnce() {
    assertThat(run(Set.of(), new IllegalStateException())).isTrue();
    assertThat(done).isEqualTo(ITEMS);
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void nothingAtAllRunsNothing() {
    assertThat(new Bisection(e -> false).run(List.of(), part -> runs++, alone::put)).isTrue();
    assertThat(runs).isZero();
  }

  @Test
  void theBadItemStandsAloneAndAllOthersAreDoneOnce() {
    for (int bad : ITEMS) {
      done.clear();
      alone.clear();
      runs = 0;
      assertThat(run(Set.of(bad), new IllegalStateException("bad"))).isTrue();
      assertThat(alone).containsOnlyKeys(bad);
      assertThat(done).hasSize(199).doesNotHaveDuplicates().doesNotContain(bad);
      assertThat(runs).isLessThanOrEqualTo(17);
    }
  }

  @Test
  void anErrorIsAnItemsFaultAsWell() {
    StackOverflowError deep = new StackOverflowError();
    assertThat(run(Set.of(3, 150), deep)).isTrue();
    assertThat(alone).containsExactlyInAnyOrderEntriesOf(Map.of(3, deep, 150, deep));
    assertThat(done).hasSize(198);
  }

  @Test
  void aFaultOfTheWholeIsNotLookedForInEachItem() {
    assertThat(run(Set.copyOf(ITEMS), new IllegalStateException("all"))).isFalse();
    assertThat(runs).isEqualTo(64);
    assertThat(alone).isNotEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void whatSaysNothingAboutItemsIsThrownOn() {
    IllegalStateException away = new IllegalStateException("away");
    assertThatThrownBy(
            () ->
                new Bisection(e -> e == away)
                    .run(
                        ITEMS,
                        part -> {
                          throw away;
                        },
                        alone::put))
        .isSameAs(away);
    assertThat(alone).isEmpty();
  }

  private boolean run(Set<Integer> bad, Throwable thrown) {
    return new Bisection(e -> false)
        .run(
            ITEMS,
            part -> {
              runs++;
              if (part.stream().anyMatch(bad::contains)) {
                throwIt(thrown);
              }
              done.addAll(part);
            },
            alone::put);
  }

  private static void throwIt(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
