package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests similar cases, joining and dossiers as a reader, a moderator and an editor. */
class DossierWalkIT {
  private static WholeHouse house;

  @BeforeAll
  static void open() {
    house = WholeHouse.get();
  }

  @Test
  void aReaderWhoWritesTheSameJoinsWhatIsThere() {
    try (BrowserContext context = house.visitor("zh-CN", 1440, false)) {
      Page page = context.newPage();
      page.navigate("/inquiries/new");
      Locator likely = page.locator(".likely-case").first();
      // The first index takes a while; a reader would go on typing.
      for (int i = 0; i < 40 && !likely.isVisible(); i++) {
        page.locator("#f-title").fill("环城北路的路灯怎么还不亮" + "？".repeat(i % 3));
        page.locator("#f-body").fill("环城北路整排路灯不亮，晚上下班骑车很危险，昨天又有人摔了。");
        await(likely);
      }
      assertThat(likely.textContent()).contains("路灯").contains("人反映此事");

      likely.locator("button[name=join]").click();

      page.waitForURL(url -> url.contains("done=joined"));
      assertThat(page.locator(".notice.done").textContent()).contains("也反映");
      assertThat(page.content()).doesNotContain("昨天又有人摔了");
    }
    try (BrowserContext context = house.signedIn("shen.yulan@demo.example")) {
      Page page = context.newPage();
      page.navigate("/desk/moderation");
      assertThat(page.content()).contains("路灯");
    }
  }

  @Test
  void aCaseShowsSimilarOnesWithTheReason() {
    try (BrowserContext context = house.visitor("zh-CN", 360, false)) {
      Page page = context.newPage();
      page.navigate("/search?q=环城北路 路灯");
      page.locator("a[href^='/inquiries/1']").first().click();
      Locator similar = page.locator("[data-similar] .similar-case");
      for (int i = 0; i < 40 && similar.count() == 0; i++) {
        page.reload();
        await(similar.first());
      }
      assertThat(similar.count()).isPositive();
      assertThat(page.locator(".similar-words").first().textContent()).contains("环城北路");
    }
  }

  @Test
  void anEditorMakesADossierOfAProposalAndOpensItToEverybody() {
    String address;
    try (BrowserContext context = house.signedIn("pan.mingyuan@demo.example")) {
      Page page = context.newPage();
      page.navigate("/desk/dossiers/proposals");
      Locator lights = page.locator("h3 a:has-text('环城北路')").first();
      page.locator("form[action$='/look'] button").click();
      for (int i = 0; i < 40 && !lights.isVisible(); i++) {
        page.navigate("/desk/dossiers/proposals");
        await(lights);
      }
      lights.click();
      assertThat(page.locator(".proposal-words").textContent()).contains("环城北路");
      page.locator("input[name=case]").last().uncheck();
      int chosen = page.locator("input[name=case]:checked").count();
      page.locator("#f-title").fill("环城北路的路灯");
      page.locator("form#accept button.primary").click();
      page.waitForURL(url -> url.contains("done=proposal-accepted"));
      assertThat(page.locator("form[action$='/unlink']").count()).isEqualTo(chosen);
      assertThat(house.get(path(page).replace("/desk", "")).statusCode()).isEqualTo(404);

      page.locator("form[action$='/publish'] button").click();
      page.waitForURL(url -> url.contains("done=dossier-published"));
      address = path(page).replace("/desk", "");
    }
    try (BrowserContext context = house.visitor("en", 360, true)) {
      Page page = context.newPage();
      page.navigate(address);
      assertThat(page.locator("h1").textContent()).isEqualTo("环城北路的路灯");
      page.locator(".rows h3 a").first().click();
      assertThat(page.locator(".case-dossiers").first().textContent()).contains("环城北路的路灯");

      Locator hit = page.locator(".search-hits a[href='" + address + "']");
      for (int i = 0; i < 20 && !hit.isVisible(); i++) {
        page.navigate("/search?q=环城北路的路灯&type=dossier");
        await(hit);
      }
      assertThat(page.locator(".search-hits .badge").first().textContent())
          .isEqualTo("Recurring problem");
    }
  }

  /** Waits a short time; the loop checks the result. */
  private static void await(Locator locator) {
    try {
      locator.waitFor(new Locator.WaitForOptions().setTimeout(1_500));
    } catch (TimeoutError notYet) {
      // The next iteration tries again.
    }
  }

  private static String path(Page page) {
    String url = page.url().substring(house.url("").length());
    return url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
  }
}
