package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests an asker without an account whose inquiry is returned, and the confirmation of mail. */
class AskerIT {
  private static final Path PHOTOS = Path.of("../quickstart/demo/src/main/resources/demo/photos");
  private static final String TITLE = "竹围里菜市场后门积水没过脚踝";
  private static final String BODY = "每逢下雨，菜市场后门的积水就没过脚踝，老人和孩子都要绕到大路上走。";
  private static final String REASON = "第二张照片看不清，请换一张能看见积水的。";

  private final WholeHouse house = WholeHouse.get();

  @Test
  void aReturnedInquiryComesInAgainWithOtherPhotos() {
    try (BrowserContext asker = house.visitor("zh-CN", 360, false)) {
      Page page = asker.newPage();
      submit(page);
      String number = page.locator(".receipt-number").innerText().strip();
      page.locator("form[action='/track'] button").click();
      page.waitForURL(Pattern.compile(".*/track/" + number));
      assertThat(page.locator("#resubmit")).hasCount(0);

      give(TITLE);

      page.reload();
      assertThat(page.locator(".reason")).containsText(REASON);
      assertThat(page.locator(".staged.own img")).hasCount(2);
      page.locator("input[name=drop]").nth(1).check();
      page.locator("#photo-input").setInputFiles(PHOTOS.resolve("drain-after.jpg"));
      assertThat(page.locator("#photo-list .staged-remove")).hasCount(1);
      // Too short: all values are kept, the new photo and the tick too.
      page.locator("#f-title").fill("短");
      page.locator("#resubmit button.primary").click();
      assertThat(page.locator("#errors")).isVisible();
      assertThat(page.locator("input[name=drop]").nth(1)).isChecked();
      assertThat(page.locator("#photo-list .staged-remove")).hasCount(1);
      page.locator("#f-title").fill(TITLE + "一次");
      page.locator("#resubmit button.primary").click();
      page.waitForURL(Pattern.compile(".*done=track-resubmit.*"));
      assertThat(page.locator(".photos img")).hasCount(2);
      for (int i = 0; i < 2; i++) {
        String photo = page.locator(".photos a").nth(i).getAttribute("href");
        assertThat(page.request().get(photo).status()).isEqualTo(200);
        assertThat(house.get(photo).statusCode()).isEqualTo(404);
      }
    }
    try (BrowserContext moderator = house.signedIn("shen.yulan@demo.example")) {
      Page page = open(moderator, TITLE + "一次", "resubmitted");
      assertThat(page.locator(".task-photo img")).hasCount(2);
    }
  }

  @Test
  void aCasePrintsWithItsQrCode() {
    String path =
        Pattern.compile("/inquiries/[0-9]+")
            .matcher(house.get("/").body())
            .results()
            .findFirst()
            .orElseThrow()
            .group();
    try (BrowserContext reader = house.visitor("en", 1440, false)) {
      Page page = reader.newPage();
      page.navigate(path);
      assertThat(page.locator(".case-qr .print-only")).isHidden();
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(page.locator(".case-qr svg")).isVisible();
      // The public address is a setting; here it has the default value.
      assertThat(page.locator(".case-qr .print-only"))
          .hasText(Pattern.compile("^http://[^/]+" + path + "$"));
      assertThat(page.locator(".mainnav")).isHidden();
      assertThat(page.locator(".me-too")).isHidden();
    }
  }

  @Test
  void pagesSayThatNoMailIsSentAndHowToGoOn() {
    assertThat(house.get("/reset", "Accept-Language", "en").body())
        .contains("This site does not send email")
        .doesNotContain("Send me the link");
    assertThat(house.get("/inquiries/new", "Accept-Language", "en").body())
        .contains("This site does not send email")
        .doesNotContain("name=\"mail\"");
    try (BrowserContext administrator = house.signedIn("admin@demo.example")) {
      Page page = administrator.newPage();
      page.navigate("/admin");
      page.locator(".notice a[href='/admin/mail']").click();
      assertThat(page.locator("main")).containsText("ZD_MAIL_URL");
      assertThat(page.locator("tbody tr").first()).isVisible();
      assertThat(page.locator("main")).not().containsText("@");
    }
  }

  @Test
  void mailProgramsMayStopANoticeAndNothingElse() {
    String body = "List-Unsubscribe=One-Click";
    String[] form = {"Content-Type", "application/x-www-form-urlencoded"};
    assertThat(house.post("/mail/stop/i1-AAAAAAAAAAAAAAAAAAAAAAAAAA", body, form).statusCode())
        .isEqualTo(404);
    assertThat(house.post("/login", body, form).statusCode()).isEqualTo(403);
    assertThat(
            house
                .post(
                    "/mail/stop/i1-AAAAAAAAAAAAAAAAAAAAAAAAAA",
                    body,
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Origin",
                    "https://elsewhere.example")
                .statusCode())
        .isEqualTo(403);
  }

  private void submit(Page page) {
    page.navigate("/inquiries/new");
    page.locator("input[name=kind][value=complaint]").check();
    page.locator("select[name=board]").selectOption("zhujian");
    page.locator("#f-title").fill(TITLE);
    page.locator("#f-body").fill(BODY);
    page.locator("#f-phone").fill("13800005678");
    page.locator("#photo-input")
        .setInputFiles(
            new Path[] {PHOTOS.resolve("drain-before.jpg"), PHOTOS.resolve("lane-dusk.jpg")});
    assertThat(page.locator("#photo-list .staged-remove")).hasCount(2);
    page.locator("button.primary[value=send]").click();
    page.waitForURL(Pattern.compile(".*/inquiries/receipt/.*"));
  }

  /** The moderator returns the inquiry. */
  private void give(String title) {
    try (BrowserContext moderator = house.signedIn("shen.yulan@demo.example")) {
      Page page = open(moderator, title, "new");
      page.locator("textarea[name=reason]").fill(REASON);
      page.locator("button[value=return]").click();
      page.waitForURL(Pattern.compile(".*done=.*"));
    }
  }

  private static Page open(BrowserContext moderator, String title, String cause) {
    Page page = moderator.newPage();
    page.navigate("/desk/moderation?cause=" + cause);
    while (page.getByRole(AriaRole.LINK, named(title)).count() == 0) {
      page.locator("a[rel=next]").click();
    }
    page.getByRole(AriaRole.LINK, named(title)).last().click();
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
