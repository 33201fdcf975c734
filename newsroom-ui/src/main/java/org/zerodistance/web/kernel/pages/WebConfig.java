package org.zerodistance.web.kernel.pages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zerodistance.foundation.platform.Settings;

/**
 * The configuration of the pages.
 *
 * @param devTemplates a folder that takes precedence over the templates and messages in the WAR and
 *     is read anew each time; for development
 * @param devAssets the same for style sheets, scripts and pictures
 * @param showSqlCount whether each response contains the number of its SQL statements
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is trusted
 * @param hosts host names that the site accepts in addition to that of the base URL
 */
public record WebConfig(
    Optional<Path> devTemplates,
    Optional<Path> devAssets,
    boolean showSqlCount,
    Set<String> trustedProxies,
    Set<String> hosts) {

  static WebConfig of(Settings settings) {
    return new WebConfig(
        settings.find("ZD_DEV_TEMPLATES").map(Path::of),
        settings.find("ZD_DEV_ASSETS").map(Path::of),
        settings.flag("ZD_SHOW_SQL_COUNT", false),
        list(settings, "ZD_TRUSTED_PROXIES"),
        list(settings, "ZD_HOSTS"));
  }

  private static Set<String> list(Settings settings, String name) {
    return Arrays.stream(settings.get(name, "").split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
