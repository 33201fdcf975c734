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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** For some of these sizes the last throw is that of a single item, for others that of a part. */
  @ParameterizedTest
  @ValueSource(ints = {33, 34, 35, 36, 40, 50, 64, 100, 127, 128, 199, 200})
  void aFaultOfTheWholeIsNotLookedForInEachItem(int size) {
    List<Integer> items = ITEMS.subList(0, size);

    assertThat(run(items, Set.copyOf(items), new IllegalStateException("all"))).isFalse();

    assertThat(runs).isEqualTo(64);
    assertThat(alone).isNotEmpty().hasSizeLessThan(size);
    assertThat(done).isEmpty();
  }

  @Test
  void asManyBadItemsAsTheThrowsAllowAreAllFound() {
    List<Integer> items = ITEMS.subList(0, 32);

    assertThat(run(items, Set.copyOf(items), new IllegalStateException("each"))).isTrue();

    assertThat(runs).isEqualTo(63);
    assertThat(alone).containsOnlyKeys(items);
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
    return run(ITEMS, bad, thrown);
  }

  private boolean run(List<Integer> items, Set<Integer> bad, Throwable thrown) {
    return new Bisection(e -> false)
        .run(
            items,
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
