package org.zerodistance.foundation.jobs;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the item that makes a batch fail: a batch that throws is run again in halves, until the
 * item that throws stands alone. One bad item among 200 costs about sixteen runs.
 */
public final class Bisection {
  /** Past so many throws the rest of a batch is left, because the fault is not in single items. */
  private static final int MOST_THROWS = 64;

  private final Predicate<Throwable> passOn;
  private int thrown;

  /**
   * Of one batch.
   *
   * @param passOn what says nothing about any item, and is thrown on at once
   */
  public Bisection(Predicate<Throwable> passOn) {
    this.passOn = passOn;
  }

  /**
   * Runs the batch.
   *
   * @param batch may run several times, with parts of the items, each in their order
   * @param alone is given each item that made the batch fail by itself
   * @return false when more failed than could be single bad items; what is left did not run
   */
  public <T> boolean run(List<T> items, Consumer<List<T>> batch, BiConsumer<T, Throwable> alone) {
    if (items.isEmpty()) {
      return true;
    }
    try {
      batch.accept(items);
      return true;
    } catch (Throwable e) {
      // An error of the machine is an item's fault as well: one document can exhaust the stack or
      // the heap, and must not hold up all others for ever.
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
