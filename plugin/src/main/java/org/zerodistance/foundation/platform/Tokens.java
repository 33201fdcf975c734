package org.zerodistance.foundation.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Generates random secrets and the hashes by which they are recognised; the secrets themselves are
 * not stored.
 */
public final class Tokens {
  /** Crockford's base 32: no I, L, O or U, so that a code can be read out over the telephone. */
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** A new random secret of 130 bits in 26 characters. */
  public static String random() {
    byte[] bytes = new byte[17];
    RANDOM.nextBytes(bytes);
    return base32(bytes, 26);
  }

  public static byte[] sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a secret for one scope; the same secret has another hash in another scope. */
  public static byte[] sha256(String scope, String secret) {
    return sha256(scope + '\n' + secret);
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public static byte[] hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** The first {@code characters} of the bytes in base 32, five bits each. */
  public static String base32(byte[] bytes, int characters) {
    StringBuilder text = new StringBuilder(characters);
    int buffer = 0;
    int bits = 0;
    int next = 0;
    while (text.length() < characters) {
      if (bits < 5) {
        buffer = (buffer << 8) | (bytes[next++] & 0xff);
        bits += 8;
      }
      text.append(ALPHABET[(buffer >> (bits - 5)) & 31]);
      bits -= 5;
    }
    return text.toString();
  }

  /**
   * Undoes the changes that people make when they copy a code: full width, lower case, blanks,
   * dashes, O for 0, I or L for 1.
   */
  public static String normalize(String code) {
    return Normalizer.normalize(code, Normalizer.Form.NFKC)
        .strip()
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
