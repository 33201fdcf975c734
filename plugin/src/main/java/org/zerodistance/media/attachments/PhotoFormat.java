package org.zerodistance.media.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The accepted formats, detected by content; the file name and the declared type are ignored. */
enum PhotoFormat {
  JPEG,
  PNG,
  WEBP;

  /**
   * The accepted file name extensions of photos. Any of them may go with any format, because phones
   * and chat programs mix them up; another extension suggests an attack.
   */
  static final Set<String> SUFFIXES =
      Set.of("", "jpg", "jpeg", "jpe", "jfif", "png", "webp", "heic", "heif", "hif");

  /** The brands of HEIF with HEVC by ISO/IEC 23008-12, for single pictures and for sequences. */
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");

  /** The brands of HEIF with any coding; AVIF has them too. */
  private static final Set<String> HEIF_BRANDS = Set.of("mif1", "mif2", "msf1");

  private static final int MOST_BRANDS = 32;

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

  /** Whether the content begins like a HEIC photo of a phone. */
  static boolean isHeic(byte[] content) {
    if (content.length < 12 || !tag(content, 4).equals("ftyp")) {
      return false;
    }
    String major = tag(content, 8);
    if (HEIC_BRANDS.contains(major)) {
      return true;
    }
    int box =
        (content[0] & 0xff) << 24
            | (content[1] & 0xff) << 16
            | (content[2] & 0xff) << 8
            | (content[3] & 0xff);
    int end = Math.min(Math.min(box, content.length), 16 + 4 * MOST_BRANDS);
    boolean compatible = false;
    boolean other = false;
    for (int at = 16; at + 4 <= end; at += 4) {
      compatible |= HEIC_BRANDS.contains(tag(content, at));
      other |= tag(content, at).startsWith("avi");
    }
    return HEIF_BRANDS.contains(major) && (compatible || !other);
  }

  /** The four-character type of a chunk. */
  static String tag(byte[] content, int at) {
    return new String(content, at, 4, StandardCharsets.ISO_8859_1);
  }
}
