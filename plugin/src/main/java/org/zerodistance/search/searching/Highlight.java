package org.zerodistance.search.searching;

import java.util.List;
import java.util.stream.Collectors;

/** A part of plain text, highlighted if it matches. Never markup: pages escape it. */
public record Highlight(String text, boolean marked) {
  public static String join(List<Highlight> pieces) {
    return pieces.stream().map(Highlight::text).collect(Collectors.joining());
  }
}
