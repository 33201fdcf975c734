package org.zerodistance.foundation.platform;

/**
 * Thrown when the search index cannot be queried now: down, not responding, refusing, or not
 * created yet. A temporary condition.
 */
public final class IndexUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexUnavailable(String reason) {
    super(reason, null, false, false);
  }

  /** The cause is named by its class only: its message may quote a document or a query. */
  public IndexUnavailable(String reason, Throwable cause) {
    super(reason + ": " + cause.getClass().getName(), cause);
  }
}
