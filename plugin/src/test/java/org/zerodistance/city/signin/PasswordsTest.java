package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.platform.Violations.Violation;

class PasswordsTest {
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

  @Test
  void aHashMadeWithOtherParametersStillWorksAndCountsAsOutdated() {
    String weak =
        Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID)
            .hash("corkboard tram 7", "some salt of old")
            .getResult();

    assertThat(passwords.matches("corkboard tram 7", Optional.of(weak))).isTrue();
    assertThat(passwords.outdated(weak)).isTrue();
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
