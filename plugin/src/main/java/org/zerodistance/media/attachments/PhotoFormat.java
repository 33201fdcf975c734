package org.zerodistance.media.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The formats that are taken, told by content: the name and the sender's word count for nothing.
 */
enum PhotoFormat {
  JPEG,
  PNG,
  WEBP;

  /**
   * Endings under which a photo is taken. Which of them it is does not matter, because phones and
   * chat programs mix them up; any other ending is somebody trying something.
   */
  static final Set<String> SUFFIXES = Set.of("", "jpg", "jpeg", "jpe", "jfif", "png", "webp");

  private static final int[] PNG_SIGNATURE = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

  static Optional<PhotoFormat> find(byte[] content) {
    if (content.length >= 3
        && (content[0] & 0xff) == 0xff
        && (content[1] & 0xff) == 0xd8
        && (content[2] & 0xff) == 0xff) {
      return Optional.of(JPEG);
    }
    if (content.length >= 8) {
      boolean png = true;
      for (int i = 0; i < PNG_SIGNATURE.length; i++) {
        png &= (content[i] & 0xff) == PNG_SIGNATURE[i];
      }
      if (png) {
        return Optional.of(PNG);
      }
    }
    if (content.length >= 12 && tag(content, 0).equals("RIFF") && tag(content, 8).equals("WEBP")) {
      return Optional.of(WEBP);
    }
    return Optional.empty();
  }

  /** Four characters that name a chunk. */
  static String tag(byte[] content, int at) {
    return new String(content, at, 4, StandardCharsets.ISO_8859_1);
  }
}
