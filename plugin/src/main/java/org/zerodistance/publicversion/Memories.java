package org.zerodistance.publicversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Hands out memories, and has all of them forget when this node notices a public change. */
@ApplicationScoped
public class Memories {
  private final List<Remembered<?>> all = new CopyOnWriteArrayList<>();

  /** For whoever lives as long as the application: it is never let go. */
  public <T> Remembered<T> of(Supplier<T> source) {
    Remembered<T> memory = new Remembered<>(source);
    all.add(memory);
    return memory;
  }

  void changed(@Observes PublicChange change) {
    all.forEach(Remembered::forget);
  }
}
