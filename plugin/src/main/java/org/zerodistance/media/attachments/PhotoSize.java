package org.zerodistance.media.attachments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which every photo is kept; small originals are never enlarged. */
public enum PhotoSize {
  /** At most 2,000 pixels on the longer side. */
  FULL(2_000, 0.85f),
  /** At most 960 pixels on the longer side. */
  MEDIUM(960, 0.82f),
  /** At most 320 pixels on the longer side, cropped around the middle to 4:3 or 3:4 at most. */
  THUMB(320, 0.80f);

  private final int longSide;
  private final float quality;

  PhotoSize(int longSide, float quality) {
    this.longSide = longSide;
    this.quality = quality;
  }

  /** In pixels. */
  public int longSide() {
    return longSide;
  }

  /** JPEG quality from 0 to 1. */
  float quality() {
    return quality;
  }

  /** The size's name in URLs and file names. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PhotoSize> find(String word) {
    return Arrays.stream(values()).filter(size -> size.word().equals(word)).findFirst();
  }
}
