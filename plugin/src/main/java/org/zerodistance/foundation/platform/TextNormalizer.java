package org.zerodistance.foundation.platform;

/**
 * Normalizes text from outside: forms, addresses, JSON, tables, headers and names of files.
 * Afterwards it can be stored, shown and written as XML, and nothing in it turns the direction of
 * the text that follows.
 */
public final class TextNormalizer {
  private static final int NONCHARACTERS_FROM = 0xFDD0;
  private static final int NONCHARACTERS_TO = 0xFDEF;
  private static final int LAST_TWO_OF_A_PLANE = 0xFFFE;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private TextNormalizer() {}

  /**
   * Writes line ends as {@code \n} and removes control characters other than that and the tab,
   * noncharacters, lone surrogates, the byte order mark, and the embeddings, overrides and isolates
   * of bidirectional text. Joiners and marks of emoji and of right-to-left scripts stay.
   *
   * @return the same object when nothing is to be done; null for null
   */
  public static String normalize(String text) {
    if (text == null || text.codePoints().allMatch(TextNormalizer::isPlain)) {
      return text;
    }
    StringBuilder tidy = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(TextNormalizer::isPlain)
        .forEach(tidy::appendCodePoint);
    return tidy.toString();
  }

  private static boolean isPlain(int point) {
    if (point == '\n' || point == '\t') {
      return true;
    }
    return !Character.isISOControl(point)
        && (point & LAST_TWO_OF_A_PLANE) != LAST_TWO_OF_A_PLANE
        && (point < NONCHARACTERS_FROM || point > NONCHARACTERS_TO)
        && point != BYTE_ORDER_MARK
        && !turnsDirection(point)
        && Character.getType(point) != Character.SURROGATE;
  }

  private static boolean turnsDirection(int point) {
    return switch (Character.getDirectionality(point)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> false;
    };
  }
}
