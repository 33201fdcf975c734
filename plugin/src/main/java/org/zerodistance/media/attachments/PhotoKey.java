package org.zerodistance.media.attachments;

import java.util.Optional;
import org.zerodistance.foundation.platform.Tokens;

/** The unguessable name of a photo in URLs and in the file system: 26 characters of base 32. */
public record PhotoKey(String value) {
  private static final String FORM = "[0-9A-HJKMNP-TV-Z]{26}";

  public PhotoKey {
    if (!value.matches(FORM)) {
      throw new IllegalArgumentException("not the key of a photo");
    }
  }

  static PhotoKey random() {
    return new PhotoKey(Tokens.random());
  }

  /** The key, when the text is a well-formed one. */
  public static Optional<PhotoKey> find(String text) {
    return text != null && text.matches(FORM) ? Optional.of(new PhotoKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
