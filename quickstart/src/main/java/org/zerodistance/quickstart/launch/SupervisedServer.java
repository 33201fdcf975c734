package org.zerodistance.quickstart.launch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.zerodistance.quickstart.process.ChildProcess;

/**
 * A running server that is restarted when it dies, unless it dies too often. Confined to the
 * watching thread.
 */
public final class SupervisedServer {
  /**
   * A server that dies a third time within this span is not restarted, because restarts do not
   * remove the cause.
   */
  private static final Duration SPAN = Duration.ofMinutes(5);

  private static final int TOO_OFTEN = 3;

  private final Stack.StackServer part;
  private final Deque<Long> deaths = new ArrayDeque<>();
  private ChildProcess process;

  SupervisedServer(Stack.StackServer part, ChildProcess process) {
    this.part = part;
    this.process = process;
  }

  public String name() {
    return part.name();
  }

  public ChildProcess process() {
    return process;
  }

  /**
   * Records the end of the process; false when there were too many. {@code nanos} is from a
   * monotonic clock.
   */
  boolean mayStartAgain(long nanos) {
    deaths.addLast(nanos);
    while (nanos - deaths.getFirst() > SPAN.toNanos()) {
      deaths.removeFirst();
    }
    return deaths.size() < TOO_OFTEN;
  }

  void startAgain() {
    process = part.starter().get();
  }
}
