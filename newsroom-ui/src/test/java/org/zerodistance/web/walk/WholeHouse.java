package org.zerodistance.web.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.zerodistance.quickstart.DemoWar;
import org.zerodistance.quickstart.EmbeddedPayara;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/**
 * The whole product as {@code zd run} starts it: the WAR with the demo city on Payara Micro, a new
 * database and Elasticsearch, and a real browser. Started once for all tests of the module. During
 * development {@code ZD_TEST_HOUSE} may name a running application; it must show its count of SQL
 * statements, trust 127.0.0.1 as a proxy, and have the operator's token that {@code
 * ZD_OPERATOR_TOKEN} names; {@code ZD_TEST_DB_URL} names its database.
 */
final class WholeHouse {
  static final String PASSWORD = "rongpu-demo-2026";
  static final String OPERATOR = System.getenv().getOrDefault("ZD_OPERATOR_TOKEN", "walk");

  private static final System.Logger LOG = System.getLogger(WholeHouse.class.getName());

  private static final Duration INDEXED_WITHIN = Duration.ofMinutes(3);

  /** Empty for a house that ran already. */
  private static Path log;

  private static TestDatabase database;

  /** Empty for a house that ran already. */
  private static Path data;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private static WholeHouse house;

  private final String address;
  private final Browser browser;

  private WholeHouse() throws IOException {
    String running = System.getenv("ZD_TEST_HOUSE");
    address = running == null || running.isBlank() ? start() : running(running);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(TestServers.chromium())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    atExit(
        () -> {
          browser.close();
          playwright.close();
        });
  }

  /**
   * Changes rows of the database, for a state that pages cannot bring about.
   *
   * @return the number of changed rows
   */
  static int change(String sql, Object... values) {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * A checksum of the rows of each table, to see whether anything was written.
   *
   * @param without tables that are not looked at
   */
  static Map<String, String> checksums(Set<String> without) {
    Map<String, String> sums = new TreeMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("SHOW TABLES")) {
        while (rows.next()) {
          if (!without.contains(rows.getString(1))) {
            tables.add("`" + rows.getString(1) + "`");
          }
        }
      }
      try (ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + String.join(",", tables))) {
        while (rows.next()) {
          sums.put(rows.getString(1).replaceAll(".*\\.", ""), rows.getString(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return sums;
  }

  /** The tables whose rows are not the same. */
  static String differences(Map<String, String> before, Map<String, String> after) {
    return after.entrySet().stream()
        .filter(table -> !Objects.equals(table.getValue(), before.get(table.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  /** The folder of the data, for tests of files. */
  static Path data() {
    return data;
  }

  private static String running(String address) {
    database = TestServers.database();
    return address;
  }

  private static String start() throws IOException {
    long started = System.nanoTime();
    Path folder = Files.createTempDirectory("zero-distance-walk");
    database = TestServers.freshDatabase();
    Map<String, String> environment = new HashMap<>();
    environment.put("ZD_DB_URL", database.url());
    environment.put("ZD_DB_USER", database.user());
    environment.put("ZD_DB_PASSWORD", database.password());
    environment.put("ZD_SEARCH_URL", TestServers.search());
    environment.put("ZD_SEARCH_INDEX", "walk-" + database.name());
    data = folder.resolve("data");
    environment.put("ZD_DATA", data.toString());
    environment.put("ZD_DEMO", "true");
    environment.put("ZD_SHOW_SQL_COUNT", "true");
    environment.put("ZD_OPERATOR_TOKEN", OPERATOR);
    environment.put("ZD_TRUSTED_PROXIES", "127.0.0.1");
    Path war = DemoWar.assemble(Path.of(".."), folder);
    EmbeddedPayara.Order order =
        EmbeddedPayara.Order.of(folder.resolve("payara"), war, environment);
    EmbeddedPayara payara =
        EmbeddedPayara.start(
            new EmbeddedPayara.Order(
                order.folder(),
                order.war(),
                order.bind(),
                0,
                order.heap(),
                environment,
                Map.of(),
                Duration.ofMinutes(8)));
    log = payara.process().log();
    long open = System.nanoTime();
    LOG.log(Level.INFO, "The house opened with its demo city in {0} s.", seconds(open - started));
    waitForIndex(payara.url());
    LOG.log(
        Level.INFO,
        "The index had everything {0} s after the opening.",
        seconds(System.nanoTime() - open));
    atExit(
        () -> {
          LOG.log(Level.INFO, "The walk took {0} s.", seconds(System.nanoTime() - open));
          payara.close();
        });
    return payara.url();
  }

  /**
   * Waits until no job of the index is left and suggestions are available, because pages are served
   * before the index contains the whole demo city.
   */
  private static void waitForIndex(String address) {
    long deadline = System.nanoTime() + INDEXED_WITHIN.toNanos();
    String metrics = "";
    do {
      metrics =
          body(
              HttpRequest.newBuilder(URI.create(address + "/internal/metrics"))
                  .header("Authorization", "Bearer " + OPERATOR)
                  .build());
      String suggested =
          body(HttpRequest.newBuilder(URI.create(address + "/search/suggest?q=ludeng")).build());
      if (metrics.contains("\nzd_outbox_waiting_words 0.0\n") && suggested.contains("路灯")) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    } while (System.nanoTime() < deadline);
    throw new IllegalStateException(
        "The index did not hold the demo city within " + INDEXED_WITHIN + ": " + metrics);
  }

  private static String body(HttpRequest request) {
    return send(request).body();
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).toSeconds();
  }

  private static void atExit(Runnable what) {
    Runtime.getRuntime().addShutdownHook(new Thread(what));
  }

  static synchronized WholeHouse get() {
    if (house == null) {
      try {
        house = new WholeHouse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return house;
  }

  /** The log of the application; fails for a house that ran already. */
  Path log() {
    if (log == null) {
      throw new IllegalStateException("the log of another's house is not known");
    }
    return log;
  }

  String url(String path) {
    return address + path;
  }

  /** A new browser context, without a signed-in account. */
  BrowserContext visitor(String language, int width, boolean dark) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, width < 600 ? 780 : 900)
                // Without transitions, so that axe-core does not measure intermediate colours.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.setDefaultTimeout(60_000);
    return context;
  }

  /** A browser context with a signed-in person of the demo city, in Chinese. */
  BrowserContext signedIn(String email) {
    BrowserContext context = visitor("zh-CN", 1440, false);
    signIn(context, email);
    return context;
  }

  /** Signs a person of the demo city in through the form. */
  void signIn(BrowserContext context, String email) {
    try (Page page = context.newPage()) {
      page.navigate("/login");
      page.locator("#f-email").fill(email);
      page.locator("#f-password").fill(PASSWORD);
      page.locator("form:has(#f-email) button").click();
      page.waitForURL(url -> !url.contains("/login"));
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path))).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Sends a form with files. */
  HttpResponse<String> post(String path, MultipartBody body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", body.type())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
