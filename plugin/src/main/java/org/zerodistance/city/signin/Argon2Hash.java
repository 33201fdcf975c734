package org.zerodistance.city.signin;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with its parameters, in the textual form of the reference implementation: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, salt and hash in Base64 without padding.
 */
final class Argon2Hash {
  /** The length of a new hash. */
  private static final int BYTES = 32;

  /** The only version of RFC 9106. */
  private static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

  /**
   * What a hash costs.
   *
   * @param memory in KiB
   */
  record Cost(int memory, int passes, int lanes) {}

  /** Memory of one hash, which is kept for the next. */
  static final class Room {
    private final Argon2BytesGenerator.BlockPool blocks;

    /**
     * @param memory in KiB; a hash that needs more takes the rest from the heap
     */
    Room(int memory) {
      // The generator borrows a few blocks besides.
      blocks = new Argon2BytesGenerator.FixedBlockPool(memory + 8);
    }
  }

  private final Cost cost;
  private final byte[] salt;
  private final byte[] hash;

  private Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  static Argon2Hash of(byte[] password, byte[] salt, Cost cost, Room room) {
    return new Argon2Hash(cost, salt, computed(password, salt, cost, BYTES, room));
  }

  /**
   * @throws IllegalArgumentException when the text is no such hash
   */
  static Argon2Hash parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not the form of an Argon2id hash");
    }
    return new Argon2Hash(
        new Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3))),
        Base64.getDecoder().decode(parts.group(4)),
        Base64.getDecoder().decode(parts.group(5)));
  }

  Cost cost() {
    return cost;
  }

  boolean matches(byte[] password, Room room) {
    return MessageDigest.isEqual(hash, computed(password, salt, cost, hash.length, room));
  }

  String text() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.memory()
        + ",t="
        + cost.passes()
        + ",p="
        + cost.lanes()
        + "$"
        + encoder.encodeToString(salt)
        + "$"
        + encoder.encodeToString(hash);
  }

  private static byte[] computed(byte[] password, byte[] salt, Cost cost, int length, Room room) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(VERSION)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .withBlockPool(room.blocks)
            .build());
    byte[] result = new byte[length];
    generator.generateBytes(password, result);
    return result;
  }
}
