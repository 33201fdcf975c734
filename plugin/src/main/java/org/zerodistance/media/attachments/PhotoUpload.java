package org.zerodistance.media.attachments;

import java.io.InputStream;

/**
 * A file as somebody sent it; nothing about it is believed.
 *
 * @param fileName as the sender called it, perhaps with a path
 * @param content read once and not closed
 */
public record PhotoUpload(String fileName, InputStream content) {
  private static final int SHOWN = 60;

  /** The name fit to be shown: no path, no control characters, at most 60 characters. */
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

  /** The part after the last dot in lower case, empty without one. */
  String suffix() {
    String name = shownName();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
