package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Violations;

/**
 * Hashes passwords with Argon2id and the parameters that OWASP's Password Storage Cheat Sheet names
 * first: 19 MiB, two passes, one lane. Each hash contains its parameters, so they may be raised at
 * any time; {@link #outdated} then finds the hashes to renew at the next sign-in.
 */
@Dependent
class Passwords {
  /** The minimum length, in characters. */
  static final int LEAST = 10;

  /** The maximum length, in characters; long enough for a sentence, short enough to hash. */
  static final int MOST = 200;

  private static final Argon2Hash.Cost COST = new Argon2Hash.Cost(19 * 1024, 2, 1);

  /** The part of the heap that hashing may take for good. */
  private static final int SHARE_OF_HEAP = 16;

  /**
   * The memory of hashes: 19 MiB each, taken once and kept. Taken anew for each hash it would fill
   * the young generation of a small heap, and each sign-in would stop all pages for a full
   * collection. Their number also bounds how many hashes are computed at once.
   */
  private static final BlockingQueue<Argon2Hash.Room> ROOMS =
      rooms(rooms(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors()));

  /** RFC 9106, section 4. */
  private static final int SALT_BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final long WAIT_SECONDS = 5;

  private static final Set<String> COMMON = common();

  /**
   * The hash that an unknown account is checked against, so that the check takes as long as for a
   * known one.
   */
  private static final String NOBODYS = withRoom(room -> salted(Tokens.random(), room));

  /** Adds the violations of a new password, which must not be the owner's name or address. */
  void check(
      Violations violations, String field, String password, String name, Optional<Email> email) {
    if (password == null || password.isEmpty()) {
      violations.add(field, "form.required");
      return;
    }
    String tidy = tidy(password);
    int length = tidy.codePointCount(0, tidy.length());
    if (length < LEAST) {
      violations.add(field, "form.too-short", LEAST, length);
    } else if (length > MOST) {
      violations.add(field, "form.too-long", MOST, length);
    } else if (isEasy(tidy.toLowerCase(Locale.ROOT), name, email)) {
      violations.add(field, "accounts.password-easy");
    }
  }

  /**
   * @throws AccountProblem when too many are being hashed already
   */
  String hash(String password) {
    return withRoom(room -> salted(tidy(password), room));
  }

  /**
   * Whether the password matches the hash. Without a hash the answer is no, after the same time.
   *
   * @throws AccountProblem when too many are being checked already
   */
  boolean matches(String password, Optional<String> hash) {
    String tidy = tidy(password);
    if (tidy.length() > 2 * MOST) {
      return false;
    }
    String against = hash.orElse(NOBODYS);
    boolean same = withRoom(room -> Argon2Hash.parse(against).matches(bytes(tidy), room));
    return same && hash.isPresent();
  }

  /** Whether the hash was made with other parameters than the current ones. */
  boolean outdated(String hash) {
    return !Argon2Hash.parse(hash).cost().equals(COST);
  }

  /** How many hashes may be computed at once: one for each processor, as far as memory allows. */
  static int rooms(long heap, int processors) {
    long fit = heap / SHARE_OF_HEAP / (COST.memory() * 1024L);
    return (int) Math.max(1, Math.min(processors, fit));
  }

  private static BlockingQueue<Argon2Hash.Room> rooms(int count) {
    BlockingQueue<Argon2Hash.Room> rooms = new ArrayBlockingQueue<>(count, true);
    for (int i = 0; i < count; i++) {
      rooms.add(new Argon2Hash.Room(COST.memory()));
    }
    return rooms;
  }

  private static String salted(String tidy, Argon2Hash.Room room) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return Argon2Hash.of(bytes(tidy), salt, COST, room).text();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T withRoom(Function<Argon2Hash.Room, T> work) {
    Argon2Hash.Room room;
    try {
      room = ROOMS.poll(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AccountProblem(AccountCode.SIGN_IN_BUSY);
    }
    if (room == null) {
      throw new AccountProblem(AccountCode.SIGN_IN_BUSY);
    }
    try {
      return work.apply(room);
    } finally {
      ROOMS.add(room);
    }
  }

  /** Normalizes the different encodings that keyboards send for the same characters (RFC 8265). */
  private static String tidy(String password) {
    return Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFKC);
  }

  private static boolean isEasy(String lower, String name, Optional<Email> email) {
    if (COMMON.contains(lower) || isSequence(lower) || lower.chars().distinct().count() < 4) {
      return true;
    }
    return lower.equals(Objects.requireNonNullElse(name, "").strip().toLowerCase(Locale.ROOT))
        || email.filter(e -> lower.equals(e.value()) || lower.equals(e.localPart())).isPresent();
  }

  /**
   * Whether the text is a sequence such as 1234567890, abcdefghij or one of them backwards; 9 may
   * be followed by 0.
   */
  private static boolean isSequence(String text) {
    int step = text.charAt(1) - text.charAt(0);
    if (Math.abs(step) != 1) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      int difference = text.charAt(i) - text.charAt(i - 1);
      boolean wraps = text.charAt(i - 1) == (step > 0 ? '9' : '0') && Math.abs(difference) == 9;
      if (difference != step && !wraps) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> common() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Passwords.class.getResourceAsStream("common-passwords.txt"),
                    "common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
