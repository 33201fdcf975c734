package org.zerodistance.elasticsearch;

import java.net.URI;
import java.util.Optional;
import org.zerodistance.foundation.platform.Settings;

/**
 * The connection to the search server.
 *
 * @param url absent when there is no server; then search is limited
 * @param apiKey sent with every request, for a server that requires one
 * @param alias the name used by searches; the indexes behind it are numbered
 */
record SearchConfig(Optional<URI> url, Optional<String> apiKey, String alias) {
  private static final String PUBLIC = "zd-public";
  private static final String STAFF = "zd-staff";

  static SearchConfig of(Settings settings) {
    String alias = settings.get("ZD_SEARCH_INDEX", PUBLIC);
    if (!alias.matches("[a-z][a-z0-9_-]{0,60}")) {
      throw new IllegalStateException(
          "ZD_SEARCH_INDEX must be of lower case letters, digits and dashes, not “" + alias + "”");
    }
    return new SearchConfig(
        settings.find("ZD_SEARCH_URL").map(SearchConfig::address),
        settings.find("ZD_SEARCH_API_KEY"),
        alias);
  }

  /** The same server, with a separate alias for the staff's index. */
  SearchConfig forStaff() {
    String own = alias.equals(PUBLIC) ? STAFF : alias + "-staff";
    return new SearchConfig(url, apiKey, own);
  }

  private static URI address(String text) {
    if (!text.matches("https?://[^/\\s@]+/?")) {
      throw new IllegalStateException(
          "ZD_SEARCH_URL must be an address such as http://127.0.0.1:9200, not “" + text + "”");
    }
    return URI.create(text.replaceAll("/$", ""));
  }
}
