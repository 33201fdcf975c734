package org.zerodistance.cases.remarks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.sql.ServerSecret;

/**
 * Recognises the browsers of readers who said “me too” without an account, by a signed token that
 * the browser keeps. The token says nothing else; without it the reader is a new one.
 */
@Dependent
public class Voters {
  private static final Pattern TOKEN = Pattern.compile("([0-9A-Z]{26})\\.(\\w{26})");

  private final ServerSecret secret;

  @Inject
  Voters(ServerSecret secret) {
    this.secret = secret;
  }

  /** A token for a browser that has none. */
  public String create() {
    String browser = Tokens.random();
    return browser + "." + signature(browser);
  }

  /** The browser's name for {@link Voices}; empty for a token that was not made here. */
  public Optional<String> browser(String token) {
    Matcher parts = TOKEN.matcher(token);
    return parts.matches()
            && MessageDigest.isEqual(
                parts.group(2).getBytes(StandardCharsets.US_ASCII),
                signature(parts.group(1)).getBytes(StandardCharsets.US_ASCII))
        ? Optional.of(parts.group(1))
        : Optional.empty();
  }

  private String signature(String browser) {
    return Tokens.base32(secret.derive("voter token", browser), 26);
  }
}
