package org.zerodistance.search.searching;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of plain text, marked where it matches. Never markup: pages escape it. */
public record Highlight(String text, boolean marked) {
  public static String join(List<Highlight> pieces) {
    return pieces.stream().map(Highlight::text).collect(Collectors.joining());
  }
}
