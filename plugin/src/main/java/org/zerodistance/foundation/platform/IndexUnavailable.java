package org.zerodistance.foundation.platform;

/** The index cannot be asked now: down, hung, refusing or not there yet. Passes by itself. */
public final class IndexUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexUnavailable(String reason) {
    super(reason, null, false, false);
  }

  public IndexUnavailable(String reason, Throwable cause) {
    super(reason + ": " + cause, cause);
  }
}
