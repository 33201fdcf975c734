package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.housepages.HousePageKind;

/** Tests the pages of the house, the imprint at the foot of every page, and the large display. */
class HouseTextsIT {
  private static final String COOKIE = "zd_display=large";
  private static final String MARK = "data-display=\"large\"";

  private final WholeHouse house = WholeHouse.get();
  private final Person admin = new Person(house, "admin@demo.example");

  @Test
  void everyPageIsThereInBothLanguagesAndLinksToTheOthers() {
    for (HousePageKind kind : HousePageKind.values()) {
      for (String lang : List.of("zh-CN", "en")) {
        HttpResponse<String> page = house.get(kind.path(), "Accept-Language", lang);
        assertThat(page.statusCode()).as(kind.path()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + lang + "\"");
        for (HousePageKind other : HousePageKind.values()) {
          assertThat(page.body()).contains("href=\"" + other.path() + "\"");
        }
      }
    }
    assertThat(house.get("/about/nothing").statusCode()).isEqualTo(404);
    assertThat(house.get("/about/about").statusCode()).isEqualTo(404);
  }

  @Test
  void anAdministratorWritesATextAndTakesItBack() {
    String form = "/admin/pages/corrections/zh-CN";
    String first = admin.field(form, "version");

    HttpResponse<String> preview =
        admin.post(
            form,
            Map.of(
                "action", "preview", "version", first, "title", "改错", "body", "## 小标题\n\n正文 <b>"));
    assertThat(preview.body()).contains("<h2>小标题</h2>", "正文 &lt;b&gt;</p>");
    assertThat(house.get("/about/corrections").body()).doesNotContain("小标题");

    HttpResponse<String> empty =
        admin.post(form, Map.of("version", first, "title", "", "body", ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#f-title\"", "href=\"#f-body\"");

    assertThat(admin.send(form, Map.of("version", first, "title", "改错", "body", "{paper}改错的办法。")))
        .contains("done=house-page-saved");
    assertThat(house.get("/about/corrections").body()).contains("改错的办法。", "改错 · ");

    HttpResponse<String> late =
        admin.post(form, Map.of("version", first, "title", "改错", "body", "另一个人写的。"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("另一个人写的。", "别人刚刚改过这一页");

    assertThat(
            admin.send(form, Map.of("action", "restore", "version", admin.field(form, "version"))))
        .contains("done=house-page-restored");
    assertThat(house.get("/about/corrections").body()).doesNotContain("改错的办法。");
    assertThat(admin.get(form + "?version=" + (Integer.parseInt(first) + 1)).body())
        .contains("{paper}改错的办法。");
  }

  @Test
  void theImprintStandsAtTheFootOfEveryPage() {
    String form = "/admin/house/imprint";
    HttpResponse<String> wrong =
        admin.post(form, Map.of("tip_phone", "打电话", "report_email", "x", "icp", "桂ICP备1号"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("打电话", "桂ICP备1号", "#f-tip_phone", "#f-report_email");

    admin.send(
        form,
        Map.of(
            "tip_phone", "0774-1234567转2",
            "report_phone", "12377",
            "report_email", "jubao@demo.example",
            "icp", "桂ICP备1号",
            "police", "桂公网安备 450号"));
    for (String path : List.of("/", "/boards", "/track", "/about/contact")) {
      assertThat(house.get(path).body())
          .as(path)
          .contains("tel:07741234567\"", "mailto:jubao@demo.example", "桂ICP备1号", "code=450\"");
    }
    admin.send(form, Map.of());
    assertThat(house.get("/").body()).doesNotContain("桂ICP备1号");
  }

  /** A page in one display is never given to readers of the other, also from the cache. */
  @Test
  void theLargeDisplayIsChosenAndLeft() {
    for (int again = 0; again < 4; again++) {
      assertThat(house.get("/boards").body()).doesNotContain(MARK);
      assertThat(house.get("/boards", "Cookie", COOKIE).body()).contains(MARK);
    }
    assertThat(admin.get("/admin").body()).doesNotContain(MARK);
    List<String> wide = new ArrayList<>();
    try (BrowserContext context = house.visitor("zh-CN", 360, false)) {
      Page page = context.newPage();
      page.navigate("/boards/zhujian");
      page.locator("footer form[action='/display'] button").click();
      page.waitForURL("**/boards/zhujian");
      assertThat(page.locator("html").getAttribute("data-display")).isEqualTo("large");
      String inquiry = page.locator("a[href^='/inquiries/1']").first().getAttribute("href");
      String story =
          house.get("/columns/zhuiwen").body().replaceAll("(?s).*?(/stories/\\d+).*", "$1");
      for (int width : List.of(360, 1440)) {
        page.setViewportSize(width, 780);
        for (String path :
            List.of(
                "/",
                "/boards",
                "/boards/zhujian",
                inquiry,
                story,
                "/columns",
                "/statistics",
                "/search?q=%E8%B7%AF",
                "/inquiries/new",
                "/track",
                "/about",
                "/login")) {
          page.navigate(path);
          int sideways =
              ((Number)
                      page.evaluate(
                          "document.documentElement.scrollWidth"
                              + " - document.documentElement.clientWidth"))
                  .intValue();
          if (sideways > 0) {
            wide.add(path + " at " + width + " by " + sideways);
          }
        }
      }
      assertThat(wide).isEmpty();
      page.navigate("/boards");
      page.locator("footer form[action='/display'] button").click();
      page.locator("html:not([data-display])").waitFor();
      assertThat(context.cookies()).extracting(cookie -> cookie.name).doesNotContain("zd_display");
    }
  }
}
