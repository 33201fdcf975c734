package org.zerodistance.search.indexkeeping;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zerodistance.foundation.platform.IndexUnavailable;

/** Waits for responses of an index. */
final class IndexAnswers {
  /** A lost response must not block a rebuild for ever. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

  private IndexAnswers() {}

  /**
   * Waits for the response.
   *
   * @throws IndexUnavailable when the server does not answer; unwrapped, as are all other
   *     exceptions
   */
  static <T> T await(CompletionStage<T> answer) {
    try {
      return answer
          .toCompletableFuture()
          .orTimeout(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new IndexUnavailable("no answer to a page of documents", e.getCause());
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
