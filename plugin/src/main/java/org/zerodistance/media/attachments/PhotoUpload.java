package org.zerodistance.media.attachments;

import java.io.InputStream;

/**
 * An uploaded file, not yet checked; its name and content are untrusted.
 *
 * @param fileName the name that the sender gave, perhaps with a path
 * @param content read once and not closed
 */
public record PhotoUpload(String fileName, InputStream content) {
  private static final int SHOWN = 60;

  /**
   * The name in a form that can be shown: no path, no control characters, at most 60 characters.
   */
  String shownName() {
    String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "");
    String clean = name.replaceAll("\\p{C}", "").strip();
    if (clean.isEmpty()) {
      return "?";
    }
    if (clean.codePointCount(0, clean.length()) <= SHOWN) {
      return clean;
    }
    return clean.substring(0, clean.offsetByCodePoints(0, SHOWN - 1)) + "…";
  }

  /** The part after the last dot, in lower case; empty when there is no dot. */
  String suffix() {
    String name = shownName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
