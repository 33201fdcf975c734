package org.zerodistance.newsroom.notebook;

import java.time.Instant;
import java.util.Objects;
import org.zerodistance.foundation.platform.Violations;

/**
 * What an entry says. The fields of errors are those of the entry's form: {@code body}; {@code
 * whom} and {@code said}; {@code place} and {@code seen}.
 *
 * @param title the person of a contact or the place of a visit, up to 120 characters; empty for a
 *     note
 * @param how the way of a contact; null for the others
 * @param body 1 to 4,000 characters
 * @param happenedAt ignored for a note
 */
public record EntryWording(String title, ContactWay how, String body, Instant happenedAt) {
  static final int TITLE = 120;
  static final int BODY = 4_000;

  public EntryWording {
    title = title == null ? "" : title.strip();
    body = body == null ? "" : body.strip();
  }

  static EntryWording note(String body) {
    return new EntryWording("", null, body, null);
  }

  /** Checks the lengths of the texts. */
  Violations check(EntryKind kind) {
    return switch (kind) {
      case NOTE -> new Violations().length("body", body, 1, BODY);
      case CONTACT ->
          new Violations().length("whom", title, 1, TITLE).length("said", body, 1, BODY);
      case VISIT -> new Violations().length("place", title, 1, TITLE).length("seen", body, 1, BODY);
    };
  }

  /** Whether the entry says the same already. */
  boolean sameAs(NotebookEntry entry) {
    return body.equals(entry.body())
        && (entry.kind() == EntryKind.NOTE
            || (title.equals(entry.title())
                && how == entry.how()
                && Objects.equals(happenedAt, entry.happenedAt())));
  }
}
