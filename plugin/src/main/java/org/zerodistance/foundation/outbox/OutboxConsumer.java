package org.zerodistance.foundation.outbox;

import java.util.Map;
import java.util.Set;

/**
 * Carries out what the outbox asks for under one topic. May be given the same subject again, and
 * late; re-reads the current row. Never called inside a transaction.
 */
public interface OutboxConsumer {
  /** The topic whose subjects it takes. */
  String topic();

  /** Whether it can take anything now; asked before each round, so it answers at once. */
  boolean ready();

  /**
   * Takes the subjects, each once.
   *
   * @return the subjects that failed, with the reason; they come again after a while, and are set
   *     aside when they go on failing
   * @throws ConsumerUnavailable when nothing can be taken now; all come again and none is blamed
   */
  Map<OutboxSubject, String> take(Set<OutboxSubject> subjects);

  /** The other side cannot be reached. */
  final class ConsumerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConsumerUnavailable(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }
}
