package org.zerodistance.foundation.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The basic configuration of this node: its URL, its data folder and its secrets.
 *
 * @param baseUrl the URL that readers use, without a slash at the end; absent means
 *     http://localhost and the port
 * @param data the folder for uploaded files, shared by all nodes
 * @param secret a configured secret for deriving codes; when absent, one is kept in the database
 * @param operatorToken gives the launcher access to the internal addresses; when absent, they are
 *     closed
 * @param demo whether an empty database is filled with the demo city
 * @param mapTiles the URL template of map tiles, if configured
 */
public record Site(
    String baseUrl,
    Path data,
    Optional<String> secret,
    Optional<String> operatorToken,
    boolean demo,
    Optional<String> mapTiles) {

  /**
   * Whether readers use https; then cookies are {@code Secure} and have the {@code __Host-} prefix.
   */
  public boolean secure() {
    return baseUrl.startsWith("https://");
  }

  /** Whether the value of an {@code Authorization} header is the operator's token. */
  public boolean provesOperator(String authorization) {
    return authorization != null
        && operatorToken
            .filter(
                token ->
                    MessageDigest.isEqual(
                        authorization.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8)))
            .isPresent();
  }

  static Site of(Settings settings) {
    String base =
        settings.get(
            "ZD_BASE_URL", "http://localhost:" + settings.wholeNumber("ZD_PORT", 8080, 1, 65_535));
    if (!base.matches("https?://[^/\\s]+(/[^\\s]*)?")) {
      throw new IllegalStateException(
          "ZD_BASE_URL must be an http or https address, not “" + base + "”");
    }
    return new Site(
        base.replaceAll("/+$", ""),
        Path.of(settings.get("ZD_DATA", "data")).toAbsolutePath(),
        settings.find("ZD_SECRET"),
        settings.find("ZD_OPERATOR_TOKEN"),
        settings.flag("ZD_DEMO", false),
        settings.find("ZD_MAP_TILES"));
  }

  /** Produces the record. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    Site site(Settings settings) {
      return of(settings);
    }
  }
}
