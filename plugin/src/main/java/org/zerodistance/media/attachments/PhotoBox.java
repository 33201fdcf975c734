package org.zerodistance.media.attachments;

/**
 * A part of a photo to be blacked out, in per mille of its width and height from the upper left
 * corner.
 */
public record PhotoBox(int left, int top, int right, int bottom) {
  /** The width and the height of a photo. */
  public static final int WHOLE = 1_000;

  public PhotoBox {
    if (left < 0 || top < 0 || right <= left || bottom <= top || right > WHOLE || bottom > WHOLE) {
      throw new IllegalArgumentException("no part of a photo");
    }
  }
}
