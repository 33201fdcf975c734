package org.zerodistance.search.querying;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the public number of a case as people type it: {@code 1000062}, {@code No. 1000062}, {@code
 * №1000062}, {@code 编号：1000062}, {@code 第1000062号}, in full width as well.
 */
public final class CaseNumberParser {
  private static final Pattern NUMBER =
      Pattern.compile(
          "((?:no|nr|number|#|编号|編號|问政帖|問政帖|第|[\\s.:])*)([0-9]{1,12})\\s*[号號]?",
          Pattern.CASE_INSENSITIVE);

  /** Shorter numbers are house numbers, bus lines or years unless something says otherwise. */
  private static final int SHORTEST_ALONE = 5;

  private CaseNumberParser() {}

  /** The number, when the text consists of nothing else. */
  public static Optional<Long> find(String text) {
    Matcher number = NUMBER.matcher(halfWidth(text).strip());
    return number.matches()
            && (!number.group(1).isEmpty() || number.group(2).length() >= SHORTEST_ALONE)
        ? Optional.of(Long.parseLong(number.group(2)))
        : Optional.empty();
  }

  /** Full-width letters and digits as the usual ones, and the sign № as two letters. */
  private static String halfWidth(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
