package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tests the whole chain in a real browser: different people take an inquiry from a reader's phone
 * to the column page and back.
 */
class MainJobIT {
  private static final String TITLE = "凤凰西路鹩哥巷口窨井盖破损";
  private static final String BODY = "鹩哥巷口的窨井盖裂成两半，车一压就翘起来，昨晚有老人绊倒。我的手机是13800001234，请尽快处理。";
  private static final String ANSWER = "网友您好，鹩哥巷口的窨井盖已于当晚更换新井盖，并对周边井盖逐一排查。";
  private static final String COLUMN = "/columns/zhuiwen";
  private static final long THREE_SECONDS = 3_000_000_000L;

  private final WholeHouse house = WholeHouse.get();

  @Test
  void anInquiryBecomesAStoryThatSearchFinds() {
    String number = readerSubmits();
    assertThat(house.get("/inquiries/" + number).statusCode()).isEqualTo(404);
    moderatorLetsIn();
    assertThat(house.get("/inquiries/" + number).body()).contains(TITLE).doesNotContain(ANSWER);
    spokespersonAnswers(number);
    assertThat(house.get("/inquiries/" + number).body()).contains(ANSWER);
    String assignment = reporterClaims(number);
    String headline = "第" + number + "号留言，当晚窨井盖修好了";
    String story = reporterWrites(assignment, headline);
    nowhereToBeSeen(headline, number);
    String address = editorPublishes(story, headline, number);
    readerWalksFromTheColumnToTheCaseAndBack(address, headline, number);
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
    try (BrowserContext moderator = house.signedIn("shen.yulan@demo.example")) {
      Page page = moderator.newPage();
      page.navigate("/desk/moderation?cause=new");
      while (page.getByRole(AriaRole.LINK, named(TITLE)).count() == 0) {
        page.locator("a[rel=next]").click();
      }
      page.getByRole(AriaRole.LINK, named(TITLE)).last().click();
      assertThat(page.locator("input[name=span]").first()).isChecked();
      page.locator("button[value=admit]").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
    }
  }

  private void spokespersonAnswers(String number) {
    try (BrowserContext spokesperson = house.signedIn("zhujian@demo.example")) {
      Page page = spokesperson.newPage();
      page.navigate("/office");
      page.locator("a[href='/office/cases/" + number + "']").first().click();
      page.locator(".rich-body").click();
      page.keyboard().insertText(ANSWER);
      page.locator("input[name=outcome][value=solved]").check();
      page.locator("button[value=preview]").click();
      assertThat(page.locator(".preview-sheet")).containsText(ANSWER);
      page.locator("button[value=publish]").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
    }
  }

  private String reporterClaims(String number) {
    try (BrowserContext reporter = house.signedIn("qin.shaofeng@demo.example")) {
      Page page = reporter.newPage();
      page.navigate("/desk/tips");
      page.locator(".tips-flag summary").click();
      page.locator("form[action='/desk/tips/flag'] input[name=number]").fill(number);
      page.locator("form[action='/desk/tips/flag'] textarea[name=reason]").fill("当晚就修好，值得去看一眼");
      page.locator("form[action='/desk/tips/flag'] button").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
      page.locator("form[action='/desk/tips/" + number + "/claim'] button").click();
      page.waitForURL(Pattern.compile(".*/desk/assignments/\\d+.*"));
      return page.url().replaceAll(".*/desk/assignments/(\\d+).*", "$1");
    }
  }

  private String reporterWrites(String assignment, String headline) {
    try (BrowserContext reporter = house.signedIn("qin.shaofeng@demo.example")) {
      Page page = reporter.newPage();
      page.navigate("/desk/assignments/" + assignment);
      page.locator("form[action$='/story'] select").selectOption("零距离追问");
      page.locator("form[action$='/story'] button").click();
      page.waitForURL(Pattern.compile(".*/desk/stories/\\d+.*"));
      assertThat(page.locator(".rich-body .rich-quote").first()).isVisible();
      page.locator("#f-headline").fill(headline);
      page.locator("button[name=sendIn]").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
      return page.url().replaceAll(".*/desk/stories/(\\d+).*", "$1");
    }
  }

  /** A draft in review is not visible on the case, in the column, in their feeds or in search. */
  private void nowhereToBeSeen(String headline, String number) {
    assertThat(house.get("/inquiries/" + number).body()).doesNotContain("/stories/");
    for (String path : new String[] {"/", COLUMN, COLUMN + "/feed", "/api/v1/stories"}) {
      assertThat(house.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(house.get(path).body()).as(path).doesNotContain(headline);
    }
    assertThat(found("窨井盖")).doesNotContain(headline);
  }

  private String editorPublishes(String story, String headline, String number) {
    try (BrowserContext editor = house.signedIn("pan.mingyuan@demo.example")) {
      Page page = editor.newPage();
      page.onDialog(dialog -> dialog.accept());
      page.navigate("/desk/stories/" + story);
      page.locator("form[action$='/review/approve'] button").click();
      page.waitForURL(Pattern.compile(".*done=.*approved.*"));
      nowhereToBeSeen(headline, number);
      page.locator("form[action$='/timing/publish'] button").click();
      page.waitForURL(Pattern.compile(".*done=.*published.*"));
      long published = System.nanoTime();
      String hits = found("窨井盖");
      while (!hits.contains(headline) && System.nanoTime() - published < THREE_SECONDS) {
        hits = found("窨井盖");
      }
      assertThat(hits).as("found three seconds after publication").contains(headline);
      return page.locator(".page-actions a[href^='/stories/']").getAttribute("href");
    }
  }

  private void readerWalksFromTheColumnToTheCaseAndBack(
      String address, String headline, String number) {
    try (BrowserContext reader = house.visitor("zh-CN", 360, false)) {
      Page page = reader.newPage();
      page.navigate(COLUMN);
      page.getByRole(AriaRole.LINK, named(headline)).click();
      page.waitForURL(Pattern.compile(".*" + address + "$"));
      assertThat(page.locator("h1")).hasText(headline);
      assertThat(page.locator("main")).containsText("已于当晚更换新井盖");
      assertThat(page.locator("main")).not().containsText("13800001234");
      page.locator("a[href$='/inquiries/" + number + "']").first().click();
      assertThat(page.locator("h1")).containsText(TITLE);
      assertThat(page.locator("main")).containsText("███");
      assertThat(page.locator("main")).not().containsText("13800001234");
      assertThat(page.locator("main")).containsText("已于当晚更换新井盖");
      page.getByRole(AriaRole.LINK, named(headline)).click();
      page.waitForURL(Pattern.compile(".*" + address + "$"));
    }
    assertThat(house.get(COLUMN + "/feed").body()).contains(headline);
    assertThat(house.get("/").body()).contains(headline);
  }

  /** The stories on the search page, without highlight marks. */
  private String found(String words) {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    String page = house.get("/search?q=" + query + "&type=story").body();
    return page.replaceAll("</?mark>", "");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
