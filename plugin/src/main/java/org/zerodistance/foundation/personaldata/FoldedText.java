package org.zerodistance.foundation.personaldata;

/**
 * A text as a row of cells, one for each visible character: full-width forms, upper case and the
 * many ways to write a digit are folded, marks without a width are left out. A cell knows its
 * position in the text.
 */
final class FoldedText {
  /** How a digit is written. */
  enum Script {
    NONE,
    FIGURE,
    CHINESE,
    /** A letter in the place of a digit, such as O for 0. */
    LETTER
  }

  private static final String CHINESE = "零0〇0○0一1壹1弌1幺1二2贰2貳2弍2三3叁3參3弎3四4肆4五5伍5六6陆6陸6七7柒7八8捌8九9玖9";

  /**
   * Rows of nine digits from one upwards: circled, bracketed, with a full stop, raised, lowered.
   */
  private static final int[] ROWS = {
    0x2460, 0x2474, 0x2488, 0x24F5, 0x2776, 0x2780, 0x278A, 0x2080 + 1
  };

  private static final int CIRCLED_ZERO = 0x24EA;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;
  private static final int FULL_WIDTH_FROM = 0xFF01;
  private static final int FULL_WIDTH_TO = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;
  private static final int NINE = 9;
  private static final int NEAR = 3;

  /** The digit that a character of the basic plane stands for, or a negative number. */
  private static final byte[] CHINESE_DIGITS = chineseDigits();

  private final int[] points;
  private final int[] starts;
  private final byte[] digits;
  private final Script[] scripts;
  private final int size;

  FoldedText(String text) {
    int most = text.length();
    points = new int[most];
    starts = new int[most + 1];
    digits = new byte[most];
    scripts = new Script[most];
    int cells = 0;
    for (int at = 0; at < most; ) {
      int point = text.codePointAt(at);
      if (!isInvisible(point)) {
        starts[cells] = at;
        points[cells] = fold(point);
        scripts[cells] = Script.NONE;
        digits[cells] = (byte) figure(points[cells]);
        if (digits[cells] >= 0) {
          scripts[cells] = Script.FIGURE;
        } else {
          digits[cells] = points[cells] <= Character.MAX_VALUE ? CHINESE_DIGITS[points[cells]] : -1;
          if (digits[cells] >= 0) {
            scripts[cells] = Script.CHINESE;
          }
        }
        cells++;
      }
      at += Character.charCount(point);
    }
    starts[cells] = most;
    size = cells;
    readLettersAsDigits();
  }

  /** O, l and I count as digits in a word of digits, and alone between digits. */
  private void readLettersAsDigits() {
    for (int from = 0; from < size; ) {
      int to = from;
      boolean figures = false;
      boolean letters = false;
      boolean others = false;
      while (to < size && (isLatin(to) || digits[to] >= 0)) {
        boolean figure = digits[to] >= 0;
        figures |= figure;
        letters |= !figure && lookalike(points[to]) >= 0;
        // An x may end an ID number.
        others |= !figure && lookalike(points[to]) < 0 && points[to] != 'x';
        to++;
      }
      if (letters
          && !others
          && (figures || (to - from <= 2 && digitNear(from, -1) && digitNear(to - 1, 1)))) {
        for (int i = from; i < to; i++) {
          if (scripts[i] == Script.NONE && lookalike(points[i]) >= 0) {
            digits[i] = (byte) lookalike(points[i]);
            scripts[i] = Script.LETTER;
          }
        }
      }
      from = to + 1;
    }
  }

  /** Whether a digit stands within a few signs of the cell. */
  private boolean digitNear(int cell, int step) {
    for (int i = 1; i <= NEAR; i++) {
      int at = cell + i * step;
      if (digit(at) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(point(at)) && lookalike(point(at)) < 0) {
        return false;
      }
    }
    return false;
  }

  int size() {
    return size;
  }

  /** The folded character of a cell; a blank outside the text. */
  int point(int cell) {
    return cell >= 0 && cell < size ? points[cell] : ' ';
  }

  /** The digit in a cell, or a negative number. */
  int digit(int cell) {
    return cell >= 0 && cell < size ? digits[cell] : -1;
  }

  Script script(int cell) {
    return scripts[cell];
  }

  /** The position in the text where the cell begins. */
  int start(int cell) {
    return starts[cell];
  }

  /** Whether a cell holds a Latin letter or a figure. */
  boolean isLatin(int cell) {
    return isLetter(cell) || (cell >= 0 && cell < size && scripts[cell] == Script.FIGURE);
  }

  boolean isLetter(int cell) {
    int point = point(cell);
    return point >= 'a' && point <= 'z';
  }

  boolean isBlank(int cell) {
    int point = point(cell);
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** Whether the cells from {@code cell} on read {@code word}. */
  boolean reads(int cell, String word) {
    if (cell < 0 || cell + word.length() > size) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (points[cell + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The cells before {@code cell}, at most {@code most}, back to a digit or the end of a sentence.
   */
  String before(int cell, int most) {
    StringBuilder words = new StringBuilder();
    for (int i = cell - 1; i >= 0 && i >= cell - most; i--) {
      if ((digits[i] >= 0 && scripts[i] != Script.CHINESE) || "。！!？?；;\n".indexOf(points[i]) >= 0) {
        break;
      }
      words.appendCodePoint(points[i]);
    }
    return words.reverse().toString();
  }

  private static byte[] chineseDigits() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    java.util.Arrays.fill(table, (byte) -1);
    for (int i = 0; i < CHINESE.length(); i += 2) {
      table[CHINESE.charAt(i)] = (byte) (CHINESE.charAt(i + 1) - '0');
    }
    return table;
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  private static int fold(int point) {
    if (point == IDEOGRAPHIC_SPACE) {
      return ' ';
    }
    int narrow =
        point >= FULL_WIDTH_FROM && point <= FULL_WIDTH_TO ? point - FULL_WIDTH_SHIFT : point;
    return Character.toLowerCase(narrow);
  }

  private static int figure(int point) {
    if (point < 0x80) {
      return point >= '0' && point <= '9' ? point - '0' : -1;
    }
    int value =
        Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER
            ? Character.digit(point, 10)
            : -1;
    if (value >= 0 || point < 0x2070 || point > 0x2800) {
      return value;
    }
    if (point == CIRCLED_ZERO || point == 0x2070 || point == 0x2080) {
      return 0;
    }
    for (int row : ROWS) {
      if (point >= row && point < row + NINE) {
        return point - row + 1;
      }
    }
    return -1;
  }

  private static int lookalike(int letter) {
    return switch (letter) {
      case 'o' -> 0;
      case 'l', 'i' -> 1;
      default -> -1;
    };
  }
}
