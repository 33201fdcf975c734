package org.zerodistance.web.kernel.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.zerodistance.foundation.sql.ServerSecret;

/**
 * Writes a {@link SavedRequest} as a text that only this application can read and make (AES-GCM),
 * so that it can wait in the sign-in page. It is valid for a week.
 */
@Dependent
public class FormEncryption {
  /** The most characters of the text; a form of the application has room for a million. */
  static final int MOST = 900_000;

  private static final Duration VALID = Duration.ofDays(7);
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ServerSecret secret;
  private final Clock clock;

  @Inject
  FormEncryption(ServerSecret secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** The encrypted form; empty when it is too long. */
  Optional<String> encrypt(SavedRequest form) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(nonce);
      out.write(cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(deflated(form.bytes())));
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
      return text.length() > MOST ? Optional.empty() : Optional.of(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** The form; empty when the text was not made here, was changed, or is too old. */
  Optional<SavedRequest> decrypt(String text) {
    if (text.length() > MOST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length <= NONCE) {
        return Optional.empty();
      }
      byte[] plain = cipher(Cipher.DECRYPT_MODE, bytes).doFinal(bytes, NONCE, bytes.length - NONCE);
      try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(plain))) {
        SavedRequest form = SavedRequest.of(in.readAllBytes());
        return Optional.of(form).filter(f -> f.at().plus(VALID).isAfter(clock.instant()));
      }
    } catch (IllegalArgumentException | GeneralSecurityException foreign) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cipher with the first bytes as its nonce. */
  private Cipher cipher(int mode, byte[] nonceFirst) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(
        mode,
        new SecretKeySpec(secret.derive("carried form", ""), "AES"),
        new GCMParameterSpec(TAG_BITS, nonceFirst, 0, NONCE));
    return cipher;
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }
}
