package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Runs work in tables of public pages whose result is not public yet. */
@Dependent
public class UncountedWrites {
  private final PublicWriteDetector publicWriteDetector;

  @Inject
  UncountedWrites(PublicWriteDetector publicWriteDetector) {
    this.publicWriteDetector = publicWriteDetector;
  }

  /** Runs the work without counting its writes; the rest of a transaction counts as usual. */
  public <T> T during(Supplier<T> work) {
    return publicWriteDetector.unseen(work);
  }
}
