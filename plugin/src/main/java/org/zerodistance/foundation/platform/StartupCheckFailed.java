package org.zerodistance.foundation.platform;

/**
 * Something that the house stands on would lose or mix up what people write or look for: it must
 * not open. The message is one sentence for the operator, with the way out.
 */
public class StartupCheckFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartupCheckFailed(String why) {
    super(why);
  }
}
