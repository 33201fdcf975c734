package org.zerodistance.elasticsearch;

/** Runs a use case and then looks whether the index has followed. */
@FunctionalInterface
interface UseCaseStep {
  void of(String name, Runnable useCase);
}
