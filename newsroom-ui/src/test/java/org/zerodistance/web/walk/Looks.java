package org.zerodistance.web.walk;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks pages on a phone and on a desktop, in both languages, light and dark, and reports faults:
 * serious or critical results of axe-core, horizontal scrolling, violations of the
 * Content-Security-Policy, errors of scripts, a wrong language. With {@code -Dzd.pictures=all} it
 * also saves pictures of the pages in {@code target/looks}, which takes as long again.
 */
final class Looks {
  private static final Path PICTURES = Path.of("target/looks");

  /**
   * The language of the pages of which pictures are taken: none, {@code en}, {@code zh-CN}, all.
   */
  private static final String PICTURED = System.getProperty("zd.pictures", "");

  private static final int NARROW = 320;
  private static final int PHONE = 360;
  private static final int HEIGHT = 780;
  private static final int DESK = 1440;

  /** Names the elements that reach furthest to the right, for the message of a failure. */
  private static final String WIDEST =
      "[...document.body.querySelectorAll('*')]"
          + ".map(e => ({e, right: e.getBoundingClientRect().right + scrollX}))"
          + ".filter(w => w.right > document.documentElement.clientWidth)"
          // Rows of links that scroll by themselves may be wider.
          + ".filter(w => !w.e.closest('nav, .tabs')).sort((a, b) => b.right - a.right).slice(0,"
          + " 5).map(w => `${w.e.tagName}#${w.e.id}.${w.e.className}"
          + " ${Math.round(w.right)}`).join('; ') + ' at ' + location.pathname";

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final WholeHouse house;
  private final List<String> wrong = new ArrayList<>();

  Looks(WholeHouse house) {
    this.house = house;
  }

  /** Checks pages as a visitor without an account. */
  List<String> at(List<Stop> stops) {
    return as("", stops);
  }

  /** Checks pages as a person of the demo city. */
  List<String> as(String email, List<Stop> stops) {
    wrong.clear();
    for (String language : List.of("en", "zh-CN")) {
      for (int width : List.of(PHONE, DESK)) {
        try (BrowserContext context = house.visitor(language, width, false)) {
          Page page = watched(context);
          if (!email.isEmpty()) {
            house.signIn(context, email);
            speak(page, language);
          }
          for (Stop stop : stops) {
            look(page, stop, language, width);
          }
        }
      }
    }
    return List.copyOf(wrong);
  }

  private Page watched(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")
              || message.text().contains("Content-Security-Policy")) {
            wrong.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> wrong.add(page.url() + ": " + error));
    return page;
  }

  /** An account has its language; the switch at the top changes it. */
  private static void speak(Page page, String language) {
    page.navigate("/account/settings");
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.locator("button[name=lang][value=" + language + "]").click();
      page.locator("html[lang=" + language + "]").waitFor();
    }
  }

  private void look(Page page, Stop stop, String language, int width) {
    String title = stop.name() + "-" + language + "-" + width;
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    Response answer = page.navigate(stop.path());
    if (!stop.link().isEmpty()) {
      String href = page.locator(stop.link()).first().getAttribute("href");
      answer = page.navigate(href + stop.rest());
    }
    if (answer.status() != stop.status()) {
      wrong.add(title + " answers " + answer.status());
    }
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      wrong.add(title + " speaks another language");
    }
    if (width == PHONE) {
      // WCAG 2.2, success criterion 1.4.10: no scrolling in two directions at 320 CSS pixels.
      page.setViewportSize(NARROW, HEIGHT);
      measure(page, title + "-at-" + NARROW);
      page.setViewportSize(PHONE, HEIGHT);
    }
    measure(page, title);
    // Our pages have no frames, so axe-core need not open another page to join its results.
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(violationsOnly());
    examine(axe, title);
    picture(page, title, language);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    // All other rules of axe-core give the same results in the dark scheme.
    examine(axe.withRules(List.of("color-contrast")), title + "-dark");
    picture(page, title + "-dark", language);
  }

  private void measure(Page page, String title) {
    int sideways =
        ((Number)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .intValue();
    if (sideways > 0) {
      wrong.add(title + " scrolls sideways by " + sideways + " px: " + page.evaluate(WIDEST));
    }
  }

  /** Without details of the rules that hold, which are most of a result. */
  private static AxeRunOptions violationsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static void picture(Page page, String title, String language) {
    if (PICTURED.equals("all") || PICTURED.equals(language)) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(title + ".png")).setFullPage(true));
    }
  }

  private void examine(AxeBuilder axe, String title) {
    for (Rule violation : axe.analyze().getViolations()) {
      if (GRAVE.contains(violation.getImpact())) {
        violation
            .getNodes()
            .forEach(node -> wrong.add(title + ": " + violation.getId() + " " + node.getTarget()));
      }
    }
  }
}
