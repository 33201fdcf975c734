package org.zerodistance.media.attachments;

import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;

/**
 * The properties of a photo that its file structure shows without decoding: the size in pixels,
 * whether the file is complete, whether it is animated. Reading them takes one pass over the bytes
 * and no memory.
 *
 * @param width in pixels as stored, before rotation
 * @param height in pixels as stored, before rotation
 * @param exifAt the offset of the EXIF data, which holds the orientation
 * @param exifLength their length in bytes; 0 when there are none
 */
record ImageHeader(PhotoFormat format, int width, int height, int exifAt, int exifLength) {
  /**
   * The largest accepted number of scans; a photo from a camera has one, a progressive one about
   * ten.
   */
  private static final int MOST_SCANS = 40;

  /**
   * @throws PhotoProblem when the file is damaged, ends early or holds an animation
   */
  static ImageHeader of(PhotoFormat format, byte[] content, String name) {
    try {
      return switch (format) {
        case JPEG -> jpeg(content, name);
        case PNG -> png(content, name);
        case WEBP -> webp(content, name);
      };
    } catch (IndexOutOfBoundsException endedInTheMiddle) {
      throw new PhotoProblem(PhotoCode.PHOTO_TRUNCATED, name);
    }
  }

  long pixels() {
    return (long) width * height;
  }

  private static ImageHeader jpeg(byte[] content, String name) {
    int width = 0;
    int height = 0;
    int scans = 0;
    int exifAt = 0;
    int exifLength = 0;
    int at = 2;
    while (true) {
      if (u8(content, at) != 0xff) {
        throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
      }
      while (u8(content, at) == 0xff) {
        at++;
      }
      int marker = u8(content, at++);
      if (marker == 0xd9) {
        break;
      }
      if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
        continue;
      }
      int length = u16(content, at);
      if (length < 2) {
        throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
      }
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        if (width != 0) {
          // Two frame headers: one decoder would use the first, another the second.
          throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
        }
        height = u16(content, at + 3);
        width = u16(content, at + 5);
      }
      if (marker == 0xe1 && length > 8 && isExif(content, at + 2)) {
        exifAt = at + 8;
        exifLength = length - 8;
      }
      at += length;
      if (marker == 0xda) {
        if (++scans > MOST_SCANS) {
          throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
        }
        at = endOfScan(content, at);
      }
    }
    // Bytes after the end marker are ignored: phones append their own data there, and re-encoding
    // drops it.
    return checked(PhotoFormat.JPEG, width, height, exifAt, exifLength, name);
  }

  /** The position of the next marker that is neither byte stuffing nor a restart marker. */
  private static int endOfScan(byte[] content, int from) {
    int at = from;
    while (true) {
      if (u8(content, at) == 0xff) {
        int next = u8(content, at + 1);
        if (next != 0x00 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
          return at;
        }
      }
      at++;
    }
  }

  private static ImageHeader png(byte[] content, String name) {
    int at = 8;
    if (!PhotoFormat.tag(content, at + 4).equals("IHDR")) {
      throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
    }
    int width = i32(content, 16);
    int height = i32(content, 20);
    int exifAt = 0;
    int exifLength = 0;
    boolean data = false;
    while (true) {
      int length = i32(content, at);
      if (length < 0) {
        throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
      }
      if (length > content.length - at - 12) {
        throw new PhotoProblem(PhotoCode.PHOTO_TRUNCATED, name);
      }
      switch (PhotoFormat.tag(content, at + 4)) {
        case "acTL", "fcTL", "fdAT" -> throw new PhotoProblem(PhotoCode.PHOTO_ANIMATED, name);
        case "IDAT" -> data = true;
        case "eXIf" -> {
          exifAt = at + 8;
          exifLength = length;
        }
        case "IEND" -> {
          if (!data) {
            throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
          }
          return checked(PhotoFormat.PNG, width, height, exifAt, exifLength, name);
        }
        default -> {}
      }
      at += 12 + length;
    }
  }

  private static ImageHeader webp(byte[] content, String name) {
    long end = le32(content, 4) + 8;
    if (end > content.length) {
      throw new PhotoProblem(PhotoCode.PHOTO_TRUNCATED, name);
    }
    int canvasWidth = 0;
    int canvasHeight = 0;
    int width = 0;
    int height = 0;
    int exifAt = 0;
    int exifLength = 0;
    long at = 12;
    while (at + 8 <= end) {
      int chunk = (int) at;
      long length = le32(content, chunk + 4);
      if (at + 8 + length > end) {
        throw new PhotoProblem(PhotoCode.PHOTO_TRUNCATED, name);
      }
      int body = chunk + 8;
      switch (PhotoFormat.tag(content, chunk)) {
        case "ANIM", "ANMF" -> throw new PhotoProblem(PhotoCode.PHOTO_ANIMATED, name);
        case "VP8X" -> {
          if ((u8(content, body) & 0x02) != 0) {
            throw new PhotoProblem(PhotoCode.PHOTO_ANIMATED, name);
          }
          canvasWidth = 1 + le24(content, body + 4);
          canvasHeight = 1 + le24(content, body + 7);
        }
        case "EXIF" -> {
          // Some encoders put the six-byte prefix of the JPEG segment before the EXIF data.
          int preamble = length > 6 && isExif(content, body) ? 6 : 0;
          exifAt = body + preamble;
          exifLength = (int) length - preamble;
        }
        case "VP8 " -> {
          width = le16(content, body + 6) & 0x3fff;
          height = le16(content, body + 8) & 0x3fff;
        }
        case "VP8L" -> {
          long bits = le32(content, body + 1);
          width = 1 + (int) (bits & 0x3fff);
          height = 1 + (int) (bits >> 14 & 0x3fff);
        }
        default -> {}
      }
      at += 8 + length + (length & 1);
    }
    boolean agree = canvasWidth == 0 || (canvasWidth == width && canvasHeight == height);
    if (!agree) {
      throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
    }
    return checked(PhotoFormat.WEBP, width, height, exifAt, exifLength, name);
  }

  private static boolean isExif(byte[] content, int at) {
    return PhotoFormat.tag(content, at).equals("Exif") && le16(content, at + 4) == 0;
  }

  private static ImageHeader checked(
      PhotoFormat format, int width, int height, int exifAt, int exifLength, String name) {
    if (width <= 0 || height <= 0) {
      throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
    }
    return new ImageHeader(format, width, height, exifAt, exifLength);
  }

  private static int u8(byte[] b, int at) {
    return b[at] & 0xff;
  }

  private static int u16(byte[] b, int at) {
    return u8(b, at) << 8 | u8(b, at + 1);
  }

  private static int i32(byte[] b, int at) {
    return u16(b, at) << 16 | u16(b, at + 2);
  }

  private static int le16(byte[] b, int at) {
    return u8(b, at) | u8(b, at + 1) << 8;
  }

  private static int le24(byte[] b, int at) {
    return le16(b, at) | u8(b, at + 2) << 16;
  }

  private static long le32(byte[] b, int at) {
    return le24(b, at) | (long) u8(b, at + 3) << 24;
  }
}
