package org.zerodistance.newsroom.notebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of entries of a notebook. */
public enum EntryKind {
  NOTE("notes"),
  CONTACT("contacts"),
  VISIT("visits");

  private final String path;

  EntryKind(String path) {
    this.path = path;
  }

  /** The part of the address, which is also the section of the assignment's page. */
  public String path() {
    return path;
  }

  /** The name in the database. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EntryKind> find(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }
}
