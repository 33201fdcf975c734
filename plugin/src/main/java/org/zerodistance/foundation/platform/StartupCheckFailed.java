package org.zerodistance.foundation.platform;

/**
 * Thrown when a check at startup finds that running would lose or corrupt data or search results;
 * the node must not accept requests. The message is one sentence for the operator, with the remedy.
 */
public class StartupCheckFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartupCheckFailed(String why) {
    super(why);
  }
}
