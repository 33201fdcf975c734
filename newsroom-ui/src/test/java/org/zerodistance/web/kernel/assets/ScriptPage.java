package org.zerodistance.web.kernel.assets;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.zerodistance.quickstart.testing.TestServers;

/**
 * A page in a real browser with one of our scripts and without the application: the test answers
 * the script's requests. The site's Content-Security-Policy applies, and the address is one that
 * browsers trust like https.
 */
final class ScriptPage implements AutoCloseable {
  private static final String ADDRESS = "http://scripts.localhost";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";

  /** A request of a script, which the test has to answer. */
  record Sent(String path, String body) {}

  /** A response of the test's server. */
  record Answer(int status, String type, String body) {
    static Answer json(int status, String body) {
      return new Answer(status, "application/json", body);
    }
  }

  private static Browser browser;

  private final Assets assets = new Assets(Optional.empty());
  private final BrowserContext context;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /** Answers requests for anything but the page and assets. */
  private Function<Sent, Answer> server = asked -> new Answer(404, "text/plain", "");

  ScriptPage() {
    context =
        browser()
            .newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1200, 900));
    context.setDefaultTimeout(20_000);
  }

  static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(TestServers.chromium())
                      .setArgs(
                          List.of(
                              "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  ScriptPage answering(Function<Sent, Answer> with) {
    server = with;
    return this;
  }

  /** Opens a page with this body and one of our scripts. */
  Page open(String body, String script) {
    return show(
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>x</title>"
            + "<link rel=\"stylesheet\" href=\"/assets/css/base.css\">"
            + "<link rel=\"stylesheet\" href=\"/assets/css/parts.css\">"
            + "<script type=\"module\" src=\"/assets/"
            + script
            + "\"></script></head><body>"
            + body
            + "</body></html>");
  }

  private Page show(String html) {
    Page page = context.newPage();
    page.onPageError(error -> wrong.add("script: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            wrong.add(message.text());
          }
        });
    page.route(ADDRESS + "/**", route -> answer(route, html));
    page.navigate(ADDRESS + "/");
    return page;
  }

  private void answer(Route route, String html) {
    String path = route.request().url().substring(ADDRESS.length());
    if (path.equals("/") && route.request().method().equals("GET")) {
      fulfill(route, new Answer(200, "text/html;charset=utf-8", html));
    } else if (path.startsWith("/assets/")) {
      Optional<byte[]> asset = assets.find(path.substring("/assets/".length()));
      String type = path.endsWith(".css") ? "text/css" : "text/javascript";
      fulfill(
          route,
          asset
              .map(a -> new Answer(200, type, new String(a, StandardCharsets.UTF_8)))
              .orElse(new Answer(404, "text/plain", "")));
    } else {
      String body = route.request().postData();
      Sent asked = new Sent(path, body == null ? "" : body);
      sent.add(asked);
      fulfill(route, server.apply(asked));
    }
  }

  private static void fulfill(Route route, Answer answer) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(answer.status())
            .setHeaders(Map.of("Content-Type", answer.type(), "Content-Security-Policy", POLICY))
            .setBody(answer.body()));
  }

  /** The requests of scripts, in order. */
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** Errors of scripts and violations of the policy. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public void close() {
    context.close();
  }
}
