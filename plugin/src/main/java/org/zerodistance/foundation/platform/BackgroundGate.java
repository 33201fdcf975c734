package org.zerodistance.foundation.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds back background work on this node until every observer of {@link ApplicationReady} has
 * succeeded. Observers hand over their schedules one after another: without this gate a node whose
 * last observer fails would publish and send mail although it answers no requests.
 */
@ApplicationScoped
public class BackgroundGate {
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean open;

  public synchronized boolean isOpen() {
    return open;
  }

  /**
   * Lets work begin; work that was held back begins now, in the order in which it was handed over.
   */
  public void open() {
    List<Runnable> kept;
    synchronized (this) {
      open = true;
      kept = List.copyOf(waiting);
      waiting.clear();
    }
    kept.forEach(Runnable::run);
  }

  /** Lets no more work begin, and discards what was held back. Running work is completed. */
  public synchronized void shut() {
    open = false;
    waiting.clear();
  }

  /** Runs the work now when the gate is open, otherwise when it opens. */
  public void whenOpen(Runnable work) {
    synchronized (this) {
      if (!open) {
        waiting.add(work);
        return;
      }
    }
    work.run();
  }
}
