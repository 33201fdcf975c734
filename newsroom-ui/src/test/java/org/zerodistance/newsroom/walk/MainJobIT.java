package org.zerodistance.newsroom.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * One person after the other takes an inquiry from a reader's phone to the column page and back, in
 * a real browser.
 */
class MainJobIT {
  private static final String TITLE = "凤凰西路鹩哥巷口窨井盖破损";
  private static final String BODY = "鹩哥巷口的窨井盖裂成两半，车一压就翘起来，昨晚有老人绊倒。我的手机是13800001234，请尽快处理。";

  private final WholeHouse house = WholeHouse.get();

  @Test
  void anInquiryBecomesAStoryThatSearchFinds() {
    String number = readerSubmits();
    assertThat(house.get("/inquiries/" + number).statusCode()).isEqualTo(404);
    moderatorLetsIn();
    spokespersonAnswers(number);
    String assignment = reporterClaims(number);
    String story = reporterWrites(assignment);
    String address = editorPublishes(story);

    try (BrowserContext reader = house.visitor("zh-CN", 360, false)) {
      Page page = reader.newPage();
      page.navigate(address);
      assertThat(page.locator("h1")).containsText("窨井盖修好了");
      page.locator("a[href$='/inquiries/" + number + "']").first().click();
      assertThat(page.locator("h1")).containsText(TITLE);
      assertThat(page.locator("main")).containsText("███");
      assertThat(page.locator("main")).not().containsText("13800001234");
      assertThat(page.locator("main")).containsText("已于当晚更换新井盖");
      assertThat(page.locator("a[href*='/stories/']").first()).isVisible();
    }
  }

  private String readerSubmits() {
    try (BrowserContext reader = house.visitor("zh-CN", 360, false)) {
      Page page = reader.newPage();
      page.navigate("/inquiries/new");
      page.locator("button.primary[value=send]").click();
      assertThat(page.locator(".wrong").first()).isVisible();
      page.locator("input[name=kind][value=complaint]").check();
      page.locator("select[name=board]").selectOption("zhujian");
      page.locator("#f-title").fill(TITLE);
      page.locator("#f-body").fill(BODY);
      page.locator("#f-place").fill("凤凰西路鹩哥巷口");
      page.locator("#f-phone").fill("13800001234");
      page.locator("button.primary[value=send]").click();
      page.waitForURL(Pattern.compile(".*/inquiries/receipt/.*"));
      assertThat(page.locator(".receipt-code")).isVisible();
      return page.locator(".receipt-number").innerText().strip();
    }
  }

  private void moderatorLetsIn() {
    try (BrowserContext moderator = signedIn("shen.yulan@demo.example")) {
      Page page = moderator.newPage();
      page.navigate("/desk/moderation?cause=new");
      while (page.getByText(TITLE).count() == 0) {
        page.locator("a[rel=next]").click();
      }
      page.getByText(TITLE).first().click();
      assertThat(page.locator("input[name=span]").first()).isChecked();
      page.locator("button[value=admit]").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
    }
  }

  private void spokespersonAnswers(String number) {
    try (BrowserContext spokesperson = signedIn("zhujian@demo.example")) {
      Page page = spokesperson.newPage();
      page.navigate("/office");
      assertThat(page.locator("main")).containsText("待");
      page.navigate("/office/cases/" + number);
      page.locator(".ql-editor").click();
      page.keyboard().insertText("网友您好，鹩哥巷口的窨井盖已于当晚更换新井盖，并对周边井盖逐一排查。");
      page.locator("input[name=outcome][value=solved]").check();
      page.locator("button[value=preview]").click();
      page.locator("button[value=publish]").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
    }
    assertThat(house.get("/inquiries/" + number).body()).contains("已于当晚更换新井盖");
  }

  private String reporterClaims(String number) {
    try (BrowserContext reporter = signedIn("qin.shaofeng@demo.example")) {
      Page page = reporter.newPage();
      page.navigate("/desk/tips");
      page.locator("form[action='/desk/tips/flag'] input[name=number]").fill(number);
      page.locator("form[action='/desk/tips/flag'] textarea[name=reason]").fill("当晚就修好，值得去看一眼");
      page.locator("form[action='/desk/tips/flag'] button").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
      page.locator("form[action='/desk/tips/" + number + "/claim'] button").click();
      page.waitForURL(Pattern.compile(".*/desk/assignments/\\d+.*"));
      return page.url().replaceAll(".*/desk/assignments/(\\d+).*", "$1");
    }
  }

  private String reporterWrites(String assignment) {
    try (BrowserContext reporter = signedIn("qin.shaofeng@demo.example")) {
      Page page = reporter.newPage();
      page.navigate("/desk/assignments/" + assignment);
      page.locator("form[action$='/story'] select")
          .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
      page.locator("form[action$='/story'] button").click();
      page.waitForURL(Pattern.compile(".*/desk/stories/\\d+.*"));
      page.locator("#f-headline").fill("一条留言，当晚窨井盖修好了");
      page.locator("button[name=sendIn]").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
      return page.url().replaceAll(".*/desk/stories/(\\d+).*", "$1");
    }
  }

  private String editorPublishes(String story) {
    try (BrowserContext editor = signedIn("pan.mingyuan@demo.example")) {
      Page page = editor.newPage();
      page.onDialog(dialog -> dialog.accept());
      page.navigate("/desk/stories/" + story);
      page.locator("form[action$='/review/approve'] button").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
      page.locator("form[action$='/timing/publish'] button").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
      long published = System.nanoTime();
      foundWithin(published, "窨井盖");
      String address =
          page.locator("a[href*='/stories/']:not([href*='/desk/'])").first().getAttribute("href");
      assertThat(house.get("/columns").body()).contains("/columns/");
      return address.replaceAll("^https?://[^/]+", "");
    }
  }

  /** Three seconds after publication at the latest, a Chinese search brings the story. */
  private void foundWithin(long published, String words) {
    String query = "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&type=story";
    String body = "";
    while (System.nanoTime() - published < 3_000_000_000L) {
      body = house.get(query).body();
      if (body.contains("窨井盖</mark>修好了") || body.replaceAll("</?mark>", "").contains("窨井盖修好了")) {
        return;
      }
    }
    assertThat(body.replaceAll("</?mark>", "")).contains("窨井盖修好了");
  }

  private BrowserContext signedIn(String email) {
    BrowserContext context = house.visitor("zh-CN", 1440, false);
    Page page = context.newPage();
    page.navigate("/login");
    page.locator("#f-email").fill(email);
    page.locator("#f-password").fill(WholeHouse.PASSWORD);
    page.locator("form[action='/login'] button").click();
    page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
    page.close();
    return context;
  }
}
