package org.zerodistance.foundation.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address as the key of an account: stripped and in lower case, because no mail provider
 * distinguishes {@code Li@} from {@code li@}.
 */
public record Email(String value) {
  private static final int MOST = 254;

  /** Empty when the text is not a valid e-mail address. */
  public static Optional<Email> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String tidy = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return tidy.length() <= MOST
            && tidy.matches("[^\\s@,;<>\"\\p{Cntrl}]+@[^\\s@.,;<>\"]+(\\.[^\\s@.,;<>\"]+)+")
        ? Optional.of(new Email(tidy))
        : Optional.empty();
  }

  /** The address, or a violation of the field {@code email}. */
  public static Optional<Email> parse(String text, Violations violations) {
    if (text == null || text.isBlank()) {
      violations.add("email", "form.required");
      return Optional.empty();
    }
    Optional<Email> email = parse(text);
    violations.require(email.isPresent(), "email", "accounts.email-malformed");
    return email;
  }

  /** The part before the {@code @}. */
  public String localPart() {
    return value.substring(0, value.indexOf('@'));
  }
}
