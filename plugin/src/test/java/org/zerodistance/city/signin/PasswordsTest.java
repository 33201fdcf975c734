package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.platform.Violations.Violation;

class PasswordsTest {
  /** Of an earlier release; its password is {@code corkboard tram 7}. */
  static final String WEAK =
      "$argon2id$v=19$m=8192,t=1,p=1$c29tZSBzYWx0IG9mIG9sZA$FG3RAVvG3tsI+cXAektQBddW3oHEDmDo3zs/q+g7fQQ";

  private final Passwords passwords = new Passwords();

  @Test
  void aHashCarriesItsParametersAndItsOwnSalt() {
    String hash = passwords.hash("四月的荔枝红了");

    assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[^$]{22}\\$[^$]{43}");
    assertThat(passwords.hash("四月的荔枝红了")).isNotEqualTo(hash);
    assertThat(passwords.matches("四月的荔枝红了", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("四月的荔枝绿了", Optional.of(hash))).isFalse();
    assertThat(passwords.outdated(hash)).isFalse();
  }

  /** Made by another program for Argon2, with our parameters and with weaker ones. */
  @Test
  void hashesOfAnotherProgramWork() {
    String same =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZSBzYWx0IG9mIG9sZA$WW7GHXGdcu7m/Bm2F1C3o99nKsMD2bSxbwomWQ2h2ys";

    assertThat(passwords.matches("四月的荔枝红了", Optional.of(same))).isTrue();
    assertThat(passwords.matches("四月的荔枝绿了", Optional.of(same))).isFalse();
    assertThat(passwords.outdated(same)).isFalse();
    assertThat(passwords.matches("corkboard tram 7", Optional.of(WEAK))).isTrue();
    assertThat(passwords.outdated(WEAK)).isTrue();
  }

  /**
   * The memory of a hash is kept: a thousand sign-ins do not fill a small heap's new generation.
   */
  @Test
  void hashingLeavesNoGarbageThatStopsThePages() {
    String hash = passwords.hash("corkboard tram 7");
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    passwords.matches("corkboard tram 7", Optional.of(hash));

    long before = threads.getCurrentThreadAllocatedBytes();
    passwords.matches("corkboard tram 7", Optional.of(hash));

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
  }

  @Test
  void aSmallHeapHashesOneByOneAndALargeOneOnEveryProcessor() {
    long megabyte = 1 << 20;

    assertThat(Passwords.rooms(256 * megabyte, 8)).isEqualTo(1);
    assertThat(Passwords.rooms(512 * megabyte, 8)).isEqualTo(1);
    assertThat(Passwords.rooms(1_024 * megabyte, 8)).isEqualTo(3);
    assertThat(Passwords.rooms(8_192 * megabyte, 8)).isEqualTo(8);
  }

  @Test
  void nobodyMatchesNothing() {
    assertThat(passwords.matches("corkboard tram 7", Optional.empty())).isFalse();
    assertThat(passwords.matches("", Optional.empty())).isFalse();
    assertThat(passwords.matches(null, Optional.empty())).isFalse();
    assertThat(passwords.matches("x".repeat(100_000), Optional.empty())).isFalse();
  }

  @Test
  void fullWidthAndHalfWidthKeysAreTheSamePassword() {
    String hash = passwords.hash("ｃｏｒｋｂｏａｒｄ　７７");

    assertThat(passwords.matches("corkboard 77", Optional.of(hash))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "0987654321",
        "abcdefghijk",
        "Password1234",
        "qq1234567890",
        "woaini1314520",
        "5201314520",
        "aaaaaaaaaaaa",
        "abababababab",
        "1212121212",
        "Wang.Xiaohong",
        "wang.xiaohong@example.org",
        "ｑｗｅｒｔｙｕｉｏｐ"
      })
  void whatEverybodyTriesFirstIsRefused(String password) {
    assertThat(wrongWith(password))
        .extracting(Violation::messageKey)
        .containsExactly("accounts.password-easy");
  }

  @Test
  void lengthIsCountedInCharactersAsPeopleSeeThem() {
    assertThat(wrongWith("荔枝红了木棉落"))
        .extracting(Violation::messageKey)
        .containsExactly("form.too-short");
    assertThat(wrongWith("荔枝红了木棉落了江水涨")).isEmpty();
    assertThat(wrongWith("x1y2".repeat(51)))
        .extracting(Violation::messageKey)
        .containsExactly("form.too-long");
    assertThat(wrongWith("")).extracting(Violation::messageKey).containsExactly("form.required");
    assertThat(wrongWith(null)).extracting(Violation::messageKey).containsExactly("form.required");
  }

  private List<Violation> wrongWith(String password) {
    Violations violations = new Violations();
    passwords.check(
        violations,
        "password",
        password,
        "wang.xiaohong",
        Email.parse("wang.xiaohong@example.org"));
    return violations.list();
  }
}
