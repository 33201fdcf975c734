package org.zerodistance.quickstart.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The settings of a run, from the environment. Every key is described in {@code docs/operating.md}.
 *
 * @param root the checkout
 * @param database the database to use instead of an embedded one
 * @param searchUrl the Elasticsearch to use instead of an embedded one
 * @param demo the value of {@code ZD_DEMO}, if set
 */
public record Settings(
    Path root,
    Path data,
    Path cache,
    String bind,
    int port,
    String baseUrl,
    String heap,
    Optional<Boolean> demo,
    Optional<ExternalDatabase> database,
    Optional<String> searchUrl) {

  private static final int DEFAULT_PORT = 8080;

  /** A database server that the launcher does not start. */
  public record ExternalDatabase(String url, String user, String password) {
    /** Without the password, for logs. */
    @Override
    public String toString() {
      return url + " as " + user;
    }
  }

  /** The settings of this process; the launcher script passes the checkout. */
  public static Settings current() {
    Path root = Path.of(System.getProperty("zd.root", "")).toAbsolutePath();
    return of(root, System.getenv());
  }

  public static Settings of(Path root, Map<String, String> environment) {
    int port = port(environment);
    return new Settings(
        root,
        path(root, environment, "ZD_DATA").orElse(root.resolve("data")),
        path(root, environment, "ZD_CACHE").orElseGet(Cache::defaultFolder),
        given(environment, "ZD_BIND").orElse("127.0.0.1"),
        port,
        baseUrl(environment, port),
        heap(environment),
        demo(environment),
        database(environment),
        searchUrl(environment));
  }

  private static int port(Map<String, String> environment) {
    String value = given(environment, "ZD_PORT").orElse(Integer.toString(DEFAULT_PORT));
    if (!value.matches("[0-9]{1,5}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > 65_535) {
      throw bad("ZD_PORT", value, "a number from 1 to 65535");
    }
    return Integer.parseInt(value);
  }

  private static String baseUrl(Map<String, String> environment, int port) {
    String value = given(environment, "ZD_BASE_URL").orElse("http://localhost:" + port);
    if (!value.matches("https?://[^/?#]+(/[^?#]*)?")) {
      throw bad("ZD_BASE_URL", value, "an address such as https://paper.example");
    }
    return value.replaceAll("/+$", "");
  }

  private static String heap(Map<String, String> environment) {
    String value = given(environment, "ZD_HEAP").orElse("512m");
    if (!value.matches("[0-9]{1,6}[mMgG]")) {
      throw bad("ZD_HEAP", value, "a size such as 512m or 2g");
    }
    return value;
  }

  private static Optional<Boolean> demo(Map<String, String> environment) {
    return given(environment, "ZD_DEMO")
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw bad("ZD_DEMO", value, "true or false");
                });
  }

  private static Optional<ExternalDatabase> database(Map<String, String> environment) {
    return given(environment, "ZD_DB_URL")
        .map(
            url -> {
              if (!url.matches("jdbc:mysql://[^/]+/[^/?]+(\\?.*)?")) {
                throw bad(
                    "ZD_DB_URL", url, "an address such as jdbc:mysql://db.example/zerodistance");
              }
              String user =
                  given(environment, "ZD_DB_USER")
                      .orElseThrow(() -> missing("ZD_DB_USER", "ZD_DB_URL"));
              return new ExternalDatabase(
                  url, user, environment.getOrDefault("ZD_DB_PASSWORD", ""));
            });
  }

  private static Optional<String> searchUrl(Map<String, String> environment) {
    return given(environment, "ZD_SEARCH_URL")
        .map(
            url -> {
              if (!url.matches("https?://[^/?#]+/?")) {
                throw bad("ZD_SEARCH_URL", url, "an address such as http://search.example:9200");
              }
              return url.replaceAll("/+$", "");
            });
  }

  private static Optional<Path> path(Path root, Map<String, String> environment, String key) {
    return given(environment, key).map(root::resolve);
  }

  private static Optional<String> given(Map<String, String> environment, String key) {
    return Optional.ofNullable(environment.get(key)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static LaunchProblem bad(String key, String value, String wanted) {
    return new LaunchProblem(
        LaunchProblem.Code.BAD_SETTING, "%s is “%s”: give %s.".formatted(key, value, wanted));
  }

  private static LaunchProblem missing(String key, String because) {
    return new LaunchProblem(
        LaunchProblem.Code.BAD_SETTING,
        "%s is given but %s is not: give both.".formatted(because, key));
  }
}
