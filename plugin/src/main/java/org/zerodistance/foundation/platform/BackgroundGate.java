package org.zerodistance.foundation.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether background work may begin on this node; shut until every observer of {@link
 * ApplicationReady} has succeeded. Observers begin their schedules one after another: without a
 * gate a node whose last observer fails would publish and send mail while it answers no reader.
 */
@ApplicationScoped
public class BackgroundGate {
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean open;

  public synchronized boolean isOpen() {
    return open;
  }

  /** Lets work begin; what was kept for this moment begins now, in the order in which it came. */
  public void open() {
    List<Runnable> kept;
    synchronized (this) {
      open = true;
      kept = List.copyOf(waiting);
      waiting.clear();
    }
    kept.forEach(Runnable::run);
  }

  /** Lets nothing more begin, and forgets what was kept. What runs comes to its end. */
  public synchronized void shut() {
    open = false;
    waiting.clear();
  }

  /** Runs this now when the gate is open, and otherwise when it opens. */
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
