package org.zerodistance.outward.notifications;

/**
 * The notices from which a person unsubscribes: those about one inquiry of an asker without an
 * account, those to a person, or a person's digests.
 */
record UnsubscribeScope(UnsubscribeKind kind, long id) {
  /** The kind of scope, by its name in the table. */
  enum UnsubscribeKind {
    INQUIRY("i"),
    PERSON("p"),
    SEARCH("s");

    private final String letter;

    UnsubscribeKind(String letter) {
      this.letter = letter;
    }

    /** Its prefix in an address. */
    String letter() {
      return letter;
    }
  }
}
