package org.zerodistance.publicversion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** For work in tables of public pages that nevertheless no page for the public shows yet. */
@Dependent
public class Unseen {
  private final Writes writes;

  @Inject
  Unseen(Writes writes) {
    this.writes = writes;
  }

  /** Does the work without counting its writes; the rest of a transaction counts as ever. */
  public <T> T during(Supplier<T> work) {
    return writes.unseen(work);
  }
}
