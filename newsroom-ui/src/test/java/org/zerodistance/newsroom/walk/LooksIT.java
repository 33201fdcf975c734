package org.zerodistance.newsroom.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every page that people look at, on a phone and on a desk, in both languages, light and dark:
 * nothing that axe-core calls serious, no sideways scrolling, no word from the
 * Content-Security-Policy. Leaves pictures in {@code target/looks}.
 */
class LooksIT {
  private static final Path PICTURES = Path.of("target/looks");

  private final WholeHouse house = WholeHouse.get();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void readers() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("front", "/");
    pages.put("boards", "/boards");
    pages.put("board", "/boards/zhujian");
    pages.put("submit", "/inquiries/new");
    pages.put("track", "/track");
    pages.put("search", "/search?q=%E8%B7%AF%E7%81%AF");
    pages.put("search-nothing", "/search?q=zzzzqqqq");
    pages.put("statistics", "/statistics");
    pages.put("columns", "/columns");
    pages.put("column", "/columns/zhuiwen");
    pages.put("login", "/login");
    pages.put("not-found", "/nowhere");
    look(
        null,
        pages,
        Map.of(
            "case",
            "/boards/zhujian a[href^='/inquiries/1']",
            "story",
            "/columns/zhuiwen a[href^='/stories/']"));
  }

  @Test
  void moderators() {
    look(
        "shen.yulan@demo.example",
        Map.of("queue", "/desk/moderation"),
        Map.of("task", "/desk/moderation a[href^='/desk/moderation/']"));
  }

  @Test
  void spokespersons() {
    look(
        "shengtai@demo.example",
        Map.of("office", "/office", "templates", "/office/templates"),
        Map.of("answer", "/office a[href^='/office/cases/']"));
  }

  @Test
  void reporters() {
    look(
        "qin.shaofeng@demo.example",
        Map.of("desk", "/desk", "tips", "/desk/tips", "assignments", "/desk/assignments"),
        Map.of("assignment", "/desk/assignments a[href^='/desk/assignments/']"));
  }

  @Test
  void editors() {
    look(
        "pan.mingyuan@demo.example",
        Map.of("stories", "/desk/stories", "calendar", "/desk/calendar"),
        Map.of("editor", "/desk/stories a[href^='/desk/stories/1'], a[href^='/desk/stories/2']"));
  }

  @Test
  void administrators() {
    Map<String, String> pages = new TreeMap<>();
    for (String name :
        List.of(
            "people",
            "offices",
            "boards",
            "topics",
            "calendar",
            "rules",
            "columns",
            "house",
            "import",
            "index",
            "audit")) {
      pages.put("admin-" + name, "/admin/" + name);
    }
    look("admin@demo.example", pages, Map.of());
  }

  /**
   * @param links pages that are reached by the first such link of another: {@code "/from selector"}
   */
  private void look(String email, Map<String, String> pages, Map<String, String> links) {
    for (Look look :
        List.of(
            new Look("zh-CN", 360, false),
            new Look("zh-CN", 1440, false),
            new Look("en", 360, true),
            new Look("en", 1440, true))) {
      try (BrowserContext context = house.visitor(look.language(), look.width(), look.dark())) {
        Page page = context.newPage();
        page.onConsoleMessage(
            message -> {
              if (message.text().contains("Content Security Policy")
                  || message.text().contains("Content-Security-Policy")) {
                wrong.add(page.url() + ": " + message.text());
              }
            });
        if (email != null) {
          page.navigate("/login");
          page.locator("#f-email").fill(email);
          page.locator("#f-password").fill(WholeHouse.PASSWORD);
          page.locator("form[action='/login'] button").click();
          page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        }
        pages.forEach((name, path) -> look(page, name, path, look));
        links.forEach(
            (name, link) -> {
              int blank = link.indexOf(' ');
              page.navigate(link.substring(0, blank));
              String path = page.locator(link.substring(blank + 1)).first().getAttribute("href");
              look(page, name, path, look);
            });
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void look(Page page, String name, String path, Look look) {
    page.navigate(path);
    String title = name + "-" + look;
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(title + ".png")).setFullPage(true));
    Object sideways =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) sideways).intValue() > 0) {
      wrong.add(title + " scrolls sideways by " + sideways + " px");
    }
    for (Rule violation : new AxeBuilder(page).analyze().getViolations()) {
      if (violation.getImpact().equals("serious") || violation.getImpact().equals("critical")) {
        wrong.add(title + ": " + violation.getId() + " " + violation.getNodes().get(0).getTarget());
      }
    }
  }

  private record Look(String language, int width, boolean dark) {
    @Override
    public String toString() {
      return language + "-" + width + (dark ? "-dark" : "");
    }
  }
}
