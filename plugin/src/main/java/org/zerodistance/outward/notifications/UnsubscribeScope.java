package org.zerodistance.outward.notifications;

/**
 * What notices are stopped for: one inquiry of somebody without an account, a person, or the
 * digests of a person.
 */
record UnsubscribeScope(UnsubscribeKind kind, long id) {
  /** As the table names it. */
  enum UnsubscribeKind {
    INQUIRY("i"),
    PERSON("p"),
    SEARCH("s");

    private final String letter;

    UnsubscribeKind(String letter) {
      this.letter = letter;
    }

    /** How it begins in an address. */
    String letter() {
      return letter;
    }
  }
}
