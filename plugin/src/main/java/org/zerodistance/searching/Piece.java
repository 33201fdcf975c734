package org.zerodistance.searching;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of plain text, marked where it matches. Never markup: whoever shows it escapes it. */
public record Piece(String text, boolean marked) {
  public static String join(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
