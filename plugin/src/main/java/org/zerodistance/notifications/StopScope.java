package org.zerodistance.notifications;

/**
 * What notices are stopped for: one inquiry of somebody without an account, a person, or the
 * digests of a person.
 */
record StopScope(Kind kind, long id) {
  /** As the table names it. */
  enum Kind {
    INQUIRY("i"),
    PERSON("p"),
    SEARCH("s");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    /** How it begins in an address. */
    String letter() {
      return letter;
    }
  }
}
