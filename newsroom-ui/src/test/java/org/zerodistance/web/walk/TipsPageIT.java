package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class TipsPageIT {
  private final WholeHouse house = WholeHouse.get();

  @Test
  void aDecisionThatIsRefusedComesBackToItsTipWithWhatWasTyped() {
    try (BrowserContext reporter = house.signedIn("qin.shaofeng@demo.example")) {
      Page page = reporter.newPage();
      page.navigate("/desk/tips");
      Locator tip = page.locator("li.tip").last();
      String title = tip.locator("h2").textContent();
      tip.locator("details.tip-more summary").click();
      tip.locator("input[name=title]").fill("短");
      tip.locator("input[name=dueOn]").fill("2030-01-31");
      tip.locator("form[action$='/propose'] button").click();
      page.locator("#errors").waitFor();

      Locator again = page.locator("li.tip:has(details.tip-more[open])");
      assertThat(again.locator("h2").textContent()).isEqualTo(title);
      assertThat(again.locator("input[name=title]").inputValue()).isEqualTo("短");
      assertThat(again.locator("input[name=dueOn]").inputValue()).isEqualTo("2030-01-31");
      assertThat(again.locator("input[name=title]").getAttribute("aria-invalid")).isEqualTo("true");

      page.locator("#errors a").first().click();
      assertThat(again.locator("input[name=title]").evaluate("e => e === document.activeElement"))
          .isEqualTo(true);
    }
  }

  @Test
  void aNoteWithoutWordsIsToldAsOthersAre() {
    try (BrowserContext reporter = house.signedIn("qin.shaofeng@demo.example")) {
      Page page = reporter.newPage();
      page.navigate("/desk/assignments");
      page.locator("a[href^='/desk/assignments/']").first().click();
      page.locator("form.note-form button").click();
      page.locator("#errors").waitFor();
      assertThat(page.locator("#errors li").count()).isEqualTo(1);
    }
  }
}
