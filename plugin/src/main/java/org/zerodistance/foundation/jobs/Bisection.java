package org.zerodistance.foundation.jobs;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the item that makes a batch fail: a batch that throws is run again in halves, until the
 * failing item is isolated. One bad item among 200 costs about sixteen runs.
 */
public final class Bisection {
  /**
   * The number of throws after which the rest of a batch is left, because the fault is not in
   * single items.
   */
  private static final int MOST_THROWS = 64;

  private final Predicate<Throwable> passOn;
  private int thrown;

  /**
   * Creates the bisection of one batch.
   *
   * @param passOn accepts the throwables that are not caused by an item; they are rethrown at once
   */
  public Bisection(Predicate<Throwable> passOn) {
    this.passOn = passOn;
  }

  /**
   * Runs the batch.
   *
   * @param batch may run several times, with parts of the items, each in their order
   * @param alone receives each item that makes the batch fail by itself
   * @return false when too many items failed to be single bad items; the remaining items were not
   *     run
   */
  public <T> boolean run(List<T> items, Consumer<List<T>> batch, BiConsumer<T, Throwable> alone) {
    if (items.isEmpty()) {
      return true;
    }
    try {
      batch.accept(items);
      return true;
    } catch (Throwable e) {
      // An error of the JVM may be caused by an item as well: one document can exhaust the stack or
      // the heap, and must not hold up all others forever.
      if (passOn.test(e)) {
        throw e;
      }
      thrown++;
      if (items.size() == 1) {
        alone.accept(items.get(0), e);
        return thrown < MOST_THROWS;
      }
    }
    int half = items.size() / 2;
    return thrown < MOST_THROWS
        && run(items.subList(0, half), batch, alone)
        && run(items.subList(half, items.size()), batch, alone);
  }
}
