package org.zerodistance.newsroom.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.quickstart.EmbeddedPayara;
import org.zerodistance.quickstart.TestDatabase;
import org.zerodistance.quickstart.TestServers;

/**
 * The whole product as it is shipped: the WAR on Payara Micro with a fresh database, Elasticsearch
 * and the demo city, and a real browser before it. Started once for all tests of the module.
 */
final class WholeHouse {
  static final String PASSWORD = "rongpu-demo-2026";

  private static WholeHouse house;

  private final EmbeddedPayara payara;
  private final TestDatabase database;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Browser browser;

  private WholeHouse() throws IOException {
    Path folder = Files.createTempDirectory("zero-distance-walk");
    database = TestServers.freshDatabase();
    Map<String, String> environment = new HashMap<>();
    environment.put("ZD_DB_URL", database.url());
    environment.put("ZD_DB_USER", database.user());
    environment.put("ZD_DB_PASSWORD", database.password());
    environment.put("ZD_SEARCH_URL", TestServers.search());
    environment.put("ZD_SEARCH_INDEX", "walk-" + database.name());
    environment.put("ZD_DATA", folder.resolve("data").toString());
    environment.put("ZD_DEMO", "true");
    environment.put("ZD_SHOW_SQL_COUNT", "true");
    environment.put("ZD_OPERATOR_TOKEN", "walk");
    EmbeddedPayara.Order order =
        EmbeddedPayara.Order.of(
            folder.resolve("payara"), Path.of("target/zerodistance.war"), environment);
    payara =
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
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  browser.close();
                  playwright.close();
                  payara.close();
                }));
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

  String url(String path) {
    return payara.url() + path;
  }

  TestDatabase database() {
    return database;
  }

  /** A browser of its own, so that nobody is signed in. */
  BrowserContext visitor(String language, int width, boolean dark) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(payara.url())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, width < 600 ? 780 : 900)
                .setColorScheme(
                    dark
                        ? com.microsoft.playwright.options.ColorScheme.DARK
                        : com.microsoft.playwright.options.ColorScheme.LIGHT));
    context.setDefaultTimeout(20_000);
    return context;
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

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
