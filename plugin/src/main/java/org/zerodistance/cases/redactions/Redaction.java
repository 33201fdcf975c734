package org.zerodistance.cases.redactions;

/**
 * One blacked-out passage of a text, or one box on a photo.
 *
 * @param from the first UTF-16 position; of a box the left edge in per mille of the width
 * @param to the position after the last; of a box the right edge
 * @param top of a box the upper edge in per mille of the height, otherwise 0
 * @param bottom of a box the lower edge, otherwise 0
 * @param reason the kind of data, such as {@code mobile} or {@code by_hand}
 */
public record Redaction(Field field, int from, int to, int top, int bottom, String reason) {
  /** The fields of a part that can contain redactions. */
  public enum Field {
    TITLE,
    BODY,
    PLACE,
    PICTURE
  }

  private static final int WHOLE = 1_000;

  public Redaction {
    boolean box = field == Field.PICTURE;
    if (from < 0
        || to <= from
        || (box && (to > WHOLE || top < 0 || bottom <= top || bottom > WHOLE))) {
      throw new IllegalArgumentException("no redaction: " + from + " to " + to);
    }
  }

  /** A passage of a text. */
  public static Redaction text(Field field, int from, int to, String reason) {
    return new Redaction(field, from, to, 0, 0, reason);
  }

  /** A box on a photo, in per mille of its width and height. */
  public static Redaction box(int left, int top, int right, int bottom) {
    return new Redaction(Field.PICTURE, left, right, top, bottom, "by_hand");
  }
}
