package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks every page with {@link Looks}. */
class LooksIT {
  private final WholeHouse house = WholeHouse.get();
  private final Looks looks = new Looks(house);

  @Test
  void readers() {
    assertThat(
            looks.at(
                List.of(
                    Stop.at("front", "/"),
                    Stop.at("boards", "/boards"),
                    Stop.at("board", "/boards/zhujian"),
                    Stop.first("case", "/boards/zhujian", "a[href^='/inquiries/1']"),
                    Stop.at("columns", "/columns"),
                    Stop.at("column", "/columns/zhuiwen"),
                    Stop.first("story", "/columns/zhuiwen", "a[href^='/stories/']"),
                    Stop.at("search", "/search?q=%E8%B7%AF%E7%81%AF"),
                    Stop.at("search-filtered", "/search?q=%E8%B7%AF&kind=complaint&sort=newest"),
                    Stop.at("search-nothing", "/search?q=zzzzqqqq"),
                    Stop.at("search-help", "/search/help"),
                    Stop.at("statistics", "/statistics"),
                    Stop.at("about", "/about"),
                    Stop.at("contact", "/about/contact"),
                    Stop.at("dossiers", "/dossiers"),
                    Stop.first("dossier-public", "/dossiers", ".dossier-row a"),
                    Stop.missing("not-found", "/nowhere"))))
        .isEmpty();
  }

  @Test
  void askers() {
    assertThat(
            looks.at(
                List.of(
                    Stop.at("submit", "/inquiries/new"),
                    Stop.at("receipt", receipt()),
                    Stop.at("track", "/track"),
                    Stop.at("login", "/login"),
                    Stop.at("register", "/register"),
                    Stop.at("reset", "/reset"))))
        .isEmpty();
    assertThat(
            looks.as(
                "lin.xiaoman@demo.example",
                List.of(
                    Stop.at("account", "/account"),
                    Stop.at("account-me-toos", "/account/me-toos"),
                    Stop.at("account-searches", "/account/searches"),
                    Stop.at("account-settings", "/account/settings"))))
        .isEmpty();
  }

  @Test
  void moderators() {
    assertThat(
            looks.as(
                "shen.yulan@demo.example",
                List.of(
                    Stop.at("queue", "/desk/moderation"),
                    Stop.first("task", "/desk/moderation?cause=new", "a[data-open]"))))
        .isEmpty();
  }

  @Test
  void spokespersons() {
    assertThat(
            looks.as(
                "shengtai@demo.example",
                List.of(
                    Stop.at("office", "/office"),
                    Stop.first("answer", "/office", "a[href^='/office/cases/']"),
                    Stop.at("templates", "/office/templates"),
                    Stop.at("template", "/office/templates/new"))))
        .isEmpty();
  }

  @Test
  void reporters() {
    assertThat(
            looks.as(
                "qin.shaofeng@demo.example",
                List.of(
                    Stop.at("desk", "/desk"),
                    Stop.at("tips", "/desk/tips"),
                    Stop.at("desk-search", "/desk/search?q=%E8%B7%AF%E7%81%AF"),
                    Stop.at("assignments", "/desk/assignments"),
                    Stop.first("assignment", "/desk/assignments", "a[href^='/desk/assignments/']"),
                    Stop.at("source", "/desk/sources/1000050"),
                    Stop.at("source-ask", "/desk/sources/1000050/ask"))))
        .isEmpty();
  }

  @Test
  void editors() {
    String drafts = ".lane:first-child a[href^='/desk/stories/']";
    String scheduled = ".lane:nth-child(4) a[href^='/desk/stories/']";
    String published = ".section a[href^='/desk/stories/']";
    assertThat(
            looks.as(
                "pan.mingyuan@demo.example",
                List.of(
                    Stop.at("dossiers-desk", "/desk/dossiers"),
                    Stop.first("dossier", "/desk/dossiers", ".dossier-row a"),
                    Stop.at("dossier-new", "/desk/dossiers/new"),
                    Stop.at("proposals", "/desk/dossiers/proposals"),
                    Stop.at("stories", "/desk/stories"),
                    Stop.at("story-new", "/desk/stories/new"),
                    Stop.first("story-editor", "/desk/stories", drafts),
                    Stop.first("story-editor-scheduled", "/desk/stories", scheduled),
                    Stop.first("story-editor-published", "/desk/stories", published),
                    Stop.first("story-preview", "/desk/stories", drafts).then("/preview"),
                    Stop.first("story-versions", "/desk/stories", drafts).then("/versions"),
                    Stop.at("assignment-of-editor", "/desk/assignments/1"),
                    Stop.first("notebook-visit", "/desk/assignments/1", "a[href*='/visits/']"),
                    Stop.first("notebook-contact", "/desk/assignments/1", "a[href*='/contacts/']"),
                    Stop.at("notebook-earlier", "/desk/assignments/1/notebook"),
                    Stop.at("calendar", "/desk/calendar"),
                    Stop.at("calendar-week", "/desk/calendar?view=week"))))
        .isEmpty();
  }

  @Test
  void administrators() {
    List<Stop> stops = new ArrayList<>();
    stops.add(Stop.at("admin", "/admin"));
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
            "pages",
            "import",
            "index",
            "jobs",
            "synonyms",
            "mail",
            "audit")) {
      stops.add(Stop.at("admin-" + name, "/admin/" + name));
    }
    stops.add(Stop.first("admin-person", "/admin/people", "main a[href^='/admin/people/']"));
    stops.add(
        Stop.first(
            "admin-column", "/admin/columns", "td a[href^='/admin/columns/']:not([href$='new'])"));
    stops.add(Stop.at("admin-page", "/admin/pages/about/zh-CN"));
    stops.add(Stop.at("admin-office", "/admin/offices/zhujian"));
    stops.add(Stop.at("admin-board", "/admin/boards/zhujian"));
    assertThat(looks.as("admin@demo.example", stops)).isEmpty();
  }

  /** The address of a receipt, which is valid for an hour. */
  private String receipt() {
    try (BrowserContext reader = house.visitor("zh-CN", 360, false)) {
      Page page = reader.newPage();
      page.navigate("/inquiries/new");
      page.locator("input[name=kind][value=consult]").check();
      page.locator("#f-title").fill("老年大学秋季班还能补报名吗");
      page.locator("#f-body").fill("母亲想学书法，错过了九月的报名。请问中途还能不能插班，学费怎么算？");
      page.locator("#f-phone").fill("13800005678");
      page.locator("button.primary[value=send]").click();
      page.waitForURL(Pattern.compile(".*/inquiries/receipt/.*"));
      return page.url().substring(house.url("").length());
    }
  }
}
