package org.zerodistance.foundation.ratelimit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.Tokens;

/**
 * A number that a browser has to search for, so that many requests cost their sender time. The
 * proof is {@code DAY-SALT-NUMBER}, such that the SHA-256 of {@code SUBJECT:DAY-SALT-NUMBER} begins
 * with so many zero bits. It is good for its day and the next, on one subject, once.
 */
public final class ProofOfWork {
  private static final Pattern FORM = Pattern.compile("(\\d{8})-[0-9a-f]{32}-\\d{1,12}");

  private ProofOfWork() {}

  /**
   * Whether the text is a proof for the subject, of today or of yesterday (in UTC). Whoever asks
   * sees to it that it is used once.
   */
  public static boolean isDone(String text, String subject, int bits, LocalDate today) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return false;
    }
    String day = form.group(1);
    DateTimeFormatter days = DateTimeFormatter.BASIC_ISO_DATE;
    return (day.equals(days.format(today)) || day.equals(days.format(today.minusDays(1))))
        && zeroBits(Tokens.sha256(subject + ":" + text)) >= bits;
  }

  private static int zeroBits(byte[] hash) {
    int bits = 0;
    for (byte one : hash) {
      if (one != 0) {
        return bits + Integer.numberOfLeadingZeros(one & 0xff) - 24;
      }
      bits += Byte.SIZE;
    }
    return bits;
  }
}
