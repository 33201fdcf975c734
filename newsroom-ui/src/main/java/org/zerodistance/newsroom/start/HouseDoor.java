package org.zerodistance.newsroom.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Whether the house is open on this node, and how many requests are inside. Moved by {@link
 * Opening} and {@link Leaving}, asked by every request. Thread-safe.
 */
@ApplicationScoped
public class HouseDoor {
  /** How far this node is; it never goes back. */
  public enum State {
    OPENING,
    OPEN,
    /** Those inside are served to the end, nobody else is let in. */
    CLOSING
  }

  private State state = State.OPENING;
  private int inside;

  public synchronized State state() {
    return state;
  }

  public boolean isOpen() {
    return state() == State.OPEN;
  }

  /** Lets a request in, which must {@link #leave()} again; false when the house is not open. */
  public synchronized boolean enter() {
    if (state != State.OPEN) {
      return false;
    }
    inside++;
    return true;
  }

  public synchronized void leave() {
    inside--;
    if (inside == 0) {
      notifyAll();
    }
  }

  /**
   * This door instead of the container's stand-in for it, which finds it only on threads of the
   * container.
   */
  HouseDoor itself() {
    return this;
  }

  synchronized void open() {
    if (state == State.OPENING) {
      state = State.OPEN;
    }
  }

  synchronized void close() {
    state = State.CLOSING;
  }

  /** Waits until nobody is inside; returns how many still are when the patience ends. */
  synchronized int awaitEmpty(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (inside > 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return inside;
  }
}
