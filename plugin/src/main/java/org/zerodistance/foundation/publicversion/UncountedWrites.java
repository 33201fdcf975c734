package org.zerodistance.foundation.publicversion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** For work in tables of public pages that nevertheless no page for the public shows yet. */
@Dependent
public class UncountedWrites {
  private final PublicWriteDetector publicWriteDetector;

  @Inject
  UncountedWrites(PublicWriteDetector publicWriteDetector) {
    this.publicWriteDetector = publicWriteDetector;
  }

  /** Does the work without counting its writes; the rest of a transaction counts as ever. */
  public <T> T during(Supplier<T> work) {
    return publicWriteDetector.unseen(work);
  }
}
