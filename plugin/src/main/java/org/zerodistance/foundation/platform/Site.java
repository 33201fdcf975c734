package org.zerodistance.foundation.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * How this node is reached and where it keeps files.
 *
 * @param baseUrl the address readers use, without a slash at the end; absent means http://localhost
 *     and the port
 * @param data the folder for uploaded files, shared by all nodes
 * @param secret a secret given from outside for deriving codes; otherwise one is kept in the
 *     database
 * @param operatorToken lets the launcher call the internal addresses; absent closes them
 * @param demo whether an empty database is filled with the demo city
 * @param mapTiles an address pattern of map tiles, when the house has one
 */
public record Site(
    String baseUrl,
    Path data,
    Optional<String> secret,
    Optional<String> operatorToken,
    boolean demo,
    Optional<String> mapTiles) {

  /**
   * Whether readers come over https; then cookies are {@code Secure} and carry the {@code __Host-}
   * prefix.
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

  /** Hands the record out. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    Site site(Settings settings) {
      return of(settings);
    }
  }
}
