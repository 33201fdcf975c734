package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people wrote stays with them when their session ends: both editors and a moderator. */
class ExpiredEditorIT {
  private static final Path PICTURES = Path.of("target/looks");
  private static final String MODERATOR = "shen.yulan@demo.example";
  private static final String EDITOR = "pan.mingyuan@demo.example";
  private static final String OFFICE = "shengtai@demo.example";

  private final WholeHouse house = WholeHouse.get();

  @Test
  void aModeratorsReasonIsSentAfterTheSignIn() {
    String title = "公园的长椅坏了三把没有人修 " + System.nanoTime() % 100_000;
    String reason = "请补充公园的名称和长椅的大致位置，再提交一次。";
    submit(title);
    try (BrowserContext context = house.signedIn(MODERATOR)) {
      Page page = context.newPage();
      openTask(page, title);
      page.locator("textarea[name=reason]").fill(reason);
      expire(MODERATOR);
      page.locator("button[value=return]").click();

      page.locator("#f-password").waitFor();
      assertThat(page.locator("body")).not().containsText(reason);
      pictures(page, "sign-in-again");
      fillIn(page, MODERATOR, "falsch-falsch");
      page.locator("#errors").waitFor();
      fillIn(page, MODERATOR, WholeHouse.PASSWORD);
      assertThat(page.locator(".resend-texts")).containsText(reason);
      pictures(page, "resend");
      page.locator("form[data-resend] button").click();

      page.waitForURL(Pattern.compile(".*/desk/moderation.*done=.*"));
      assertThat(page.locator(".notice.done")).isVisible();
    }
  }

  @Test
  void aStoryStaysInTheBrowserUntilItIsSaved() {
    try (BrowserContext context = house.signedIn(EDITOR)) {
      Page page = context.newPage();
      page.onDialog(dialog -> dialog.accept());
      page.navigate("/desk/stories");
      page.navigate(
          page.locator(".lane:first-child a[href^='/desk/stories/']").first().getAttribute("href"));
      page.locator(".rich-body").waitFor();
      String first = "会话到期前写的第一段" + System.nanoTime();
      expire(EDITOR);
      write(page, first);

      Locator link = page.locator("[data-autosave] a[target=_blank]");
      link.waitFor();
      pictures(page, "story-expired");
      page.reload();
      assertThat(page).hasURL(Pattern.compile(".*/login\\?next=.*"));
      fillIn(page, EDITOR, WholeHouse.PASSWORD);
      page.locator("[data-unsaved-restore]").waitFor();
      assertThat(page.locator(".rich-body")).not().containsText(first);
      pictures(page, "story-restore");
      page.locator("[data-unsaved-restore]").click();
      assertThat(page.locator(".rich-body")).containsText(first);
      savedByItself(page);

      String second = "在新标签页登录后自动存上的一段" + System.nanoTime();
      expire(EDITOR);
      write(page, second);
      link.waitFor();
      Page tab = context.waitForPage(link::click);
      fillIn(tab, EDITOR, WholeHouse.PASSWORD);
      tab.waitForURL(Pattern.compile(".*/desk/stories.*"));
      tab.close();
      page.bringToFront();
      page.evaluate("window.dispatchEvent(new Event('focus'))");
      savedByItself(page);
      page.reload();
      assertThat(page.locator(".rich-body")).containsText(first);
      assertThat(page.locator(".rich-body")).containsText(second);
      assertThat(page.locator("[data-unsaved]")).isHidden();
    }
  }

  @Test
  void anAnswerStaysInTheBrowserUntilItIsSaved() {
    try (BrowserContext context = house.signedIn(OFFICE)) {
      Page page = context.newPage();
      page.onDialog(dialog -> dialog.accept());
      page.navigate("/office");
      page.navigate(page.locator("a[href^='/office/cases/']").first().getAttribute("href"));
      page.locator(".rich-body").waitFor();
      String words = "会话到期前写的答复" + System.nanoTime();
      expire(OFFICE);
      write(page, words);

      page.locator("[data-saved] a[target=_blank]").waitFor();
      pictures(page, "answer-expired");
      page.reload();
      fillIn(page, OFFICE, WholeHouse.PASSWORD);
      page.locator("[data-unsaved-restore]").click();
      assertThat(page.locator("[data-answer] .rich-body")).containsText(words);
      page.locator("input[name=outcome][value=solved]").check();
      expire(OFFICE);
      page.locator("button[name=action][value=preview]").click();
      page.locator("#f-password").waitFor();
      fillIn(page, OFFICE, WholeHouse.PASSWORD);
      assertThat(page.locator(".resend-texts")).containsText(words);
      page.locator("form[data-resend] button").click();
      page.locator(".preview-sheet").waitFor();
      assertThat(page.locator(".preview-sheet")).containsText(words);
    }
  }

  @Test
  void anotherPersonIsNotOfferedTheText() {
    try (BrowserContext context = house.signedIn(EDITOR)) {
      Page page = context.newPage();
      page.onDialog(dialog -> dialog.accept());
      page.navigate("/desk/stories");
      String story =
          page.locator(".lane:first-child a[href^='/desk/stories/']").first().getAttribute("href");
      page.navigate(story);
      page.locator(".rich-body").waitFor();
      expire(EDITOR);
      String words = "只给我自己看的一段" + System.nanoTime();
      write(page, words);
      page.locator("[data-autosave] a[target=_blank]").waitFor();

      page.navigate("/login?next=" + story);
      fillIn(page, "qin.shaofeng@demo.example", WholeHouse.PASSWORD);
      page.waitForURL(url -> !url.contains("/login"));

      assertThat(page.locator("[data-unsaved]:visible")).hasCount(0);
      assertThat(page.content()).doesNotContain(words);
    }
  }

  private void savedByItself(Page page) {
    assertThat(page.locator("[data-autosave]")).containsText("已自动保存");
  }

  private static void write(Page page, String words) {
    page.locator(".rich-body").first().click();
    page.keyboard().press("Control+End");
    page.keyboard().insertText(words);
  }

  private static void fillIn(Page page, String email, String password) {
    page.locator("#f-email").fill(email);
    page.locator("#f-password").fill(password);
    page.locator("form:has(#f-email) button").click();
  }

  private void submit(String title) {
    try (BrowserContext reader = house.visitor("zh-CN", 1440, false)) {
      Page page = reader.newPage();
      page.navigate("/inquiries/new");
      page.locator("input[name=kind][value=complaint]").check();
      page.locator("#f-title").fill(title);
      page.locator("#f-body").fill("公园的长椅坏了三把，老人没有地方坐，请派人修一修。");
      page.locator("#f-phone").fill("13800004321");
      page.locator("button.primary[value=send]").click();
      page.waitForURL(Pattern.compile(".*/inquiries/receipt/.*"));
    }
  }

  private static void openTask(Page page, String title) {
    page.navigate("/desk/moderation?cause=new");
    Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(title);
    while (page.getByRole(AriaRole.LINK, named).count() == 0) {
      page.locator("a[rel=next]").click();
    }
    page.getByRole(AriaRole.LINK, named).last().click();
    page.locator("textarea[name=reason]").waitFor();
  }

  private static void expire(String email) {
    WholeHouse.change(
        """
        UPDATE login_session SET last_seen_at = '2020-01-01'
        WHERE person_id = (SELECT id FROM person WHERE email = ?)
        """,
        email);
  }

  private static void pictures(Page page, String name) {
    for (int width : new int[] {360, 1440}) {
      page.setViewportSize(width, width < 600 ? 780 : 900);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")));
      assertThat(
              ((Number)
                      page.evaluate(
                          "document.documentElement.scrollWidth -"
                              + " document.documentElement.clientWidth"))
                  .intValue())
          .as("%s scrolls sideways at %s", name, width)
          .isZero();
    }
  }
}
