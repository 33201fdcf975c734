package org.zerodistance.outward.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.Settings;

/**
 * The configuration of the mail server.
 *
 * @param server absent when mail is off
 */
public record MailConfig(Optional<Server> server) {
  /** The encryption of the connection. */
  public enum Tls {
    /** No encryption; for a relay on the same machine. */
    NONE,
    /** Starts unencrypted and must switch to TLS before any further command. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  /**
   * A mail server.
   *
   * @param port 1 to 65,535
   * @param user absent when the server needs no sign-in
   * @param from the address in {@code From}
   */
  public record Server(
      String host,
      int port,
      Optional<String> user,
      Optional<String> password,
      Tls tls,
      String from) {
    @Override
    public String toString() {
      return "Server " + host + ":" + port + " " + tls;
    }
  }

  private static final int STARTTLS_PORT = 587;
  private static final int TLS_PORT = 465;

  /** Whether mail is configured. */
  public boolean on() {
    return server.isPresent();
  }

  /**
   * Reads {@code ZD_MAIL_URL}, {@code smtp[s]://user:password@host:port}; its parts are overridden
   * by {@code ZD_MAIL_HOST}, {@code _PORT}, {@code _USER}, {@code _PASSWORD}, {@code _TLS} and
   * {@code _FROM}.
   */
  static MailConfig of(Settings settings) {
    Optional<URI> url = settings.find("ZD_MAIL_URL").map(MailConfig::url);
    Optional<String> host = settings.find("ZD_MAIL_HOST").or(() -> url.map(URI::getHost));
    return new MailConfig(host.map(name -> server(name, url, settings)));
  }

  private static Server server(String host, Optional<URI> url, Settings settings) {
    boolean secured = url.map(URI::getScheme).filter("smtps"::equalsIgnoreCase).isPresent();
    int given = url.map(URI::getPort).filter(p -> p > 0).orElse(secured ? TLS_PORT : STARTTLS_PORT);
    int port = settings.wholeNumber("ZD_MAIL_PORT", given, 1, 65_535);
    Optional<String> user = settings.find("ZD_MAIL_USER").or(() -> info(url, 0));
    Tls tls =
        settings
            .find("ZD_MAIL_TLS")
            .map(MailConfig::tls)
            .orElse(secured || port == TLS_PORT ? Tls.TLS : Tls.STARTTLS);
    return new Server(
        host,
        port,
        user,
        settings.find("ZD_MAIL_PASSWORD").or(() -> info(url, 1)),
        tls,
        from(settings.find("ZD_MAIL_FROM").or(() -> user.filter(u -> u.contains("@")))));
  }

  private static URI url(String text) {
    try {
      URI url = URI.create(text);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() != null && (scheme.equals("smtp") || scheme.equals("smtps"))) {
        return url;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Reported below, without the text, which may contain a password.
    }
    throw new IllegalStateException(
        "ZD_MAIL_URL must look like smtp://user:password@mail.example:587");
  }

  /** The user ({@code part} 0) or the password (1) in the address. */
  private static Optional<String> info(Optional<URI> url, int part) {
    return url.map(URI::getRawUserInfo)
        .map(info -> info.split(":", 2))
        .filter(parts -> parts.length > part)
        .map(parts -> URLDecoder.decode(parts[part].replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  private static Tls tls(String text) {
    for (Tls tls : Tls.values()) {
      if (tls.name().equalsIgnoreCase(text)) {
        return tls;
      }
    }
    throw new IllegalStateException(
        "ZD_MAIL_TLS must be none, starttls or tls, not “" + text + "”");
  }

  private static String from(Optional<String> text) {
    return text.flatMap(Email::parse)
        .map(Email::value)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ZD_MAIL_FROM must be the e-mail address that mails are sent from"));
  }

  /** Provides the configuration. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    MailConfig config(Settings settings) {
      return of(settings);
    }
  }
}
