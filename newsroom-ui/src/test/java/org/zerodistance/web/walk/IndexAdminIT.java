package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

/** Tests the administrators' page of the search indexes. */
class IndexAdminIT {
  private final WholeHouse house = WholeHouse.get();

  @Test
  void theStaffsIndexIsBuiltComparedAndExchangedFromThePage() {
    try (BrowserContext administrator = house.signedIn("admin@demo.example")) {
      Page page = administrator.newPage();
      // A new installation is still building its indexes.
      until(page, section(page, "staff").locator(".section-head :has-text('-staff-0000')"));
      until(page, section(page, "staff").locator("form[action$='/rebuild'] button"));
      assertThat(page.locator("section.index-part h2").count()).isEqualTo(3);
      String everybodys = serving(page, "public");
      Locator staff = section(page, "staff");

      staff.locator("form[action$='/rebuild'] button").click();
      page.waitForURL(url -> url.contains("done=index-rebuild-asked"));
      until(page, staff.locator("form[action$='/back'] button"));
      String second = serving(page, "staff");
      assertThat(second).contains("-staff-0000");
      assertThat(serving(page, "public")).isEqualTo(everybodys);

      staff.locator("form[action$='/verify'] button").first().click();
      until(page, staff.locator("dl.figures"));
      assertThat(staff.locator("dl.figures dd").first().textContent()).isEqualTo("0");

      staff.locator("form[action$='/back'] button").click();
      page.waitForURL(url -> url.contains("done=index-went-back"));
      assertThat(serving(page, "staff")).contains("-staff-0000").isNotEqualTo(second);
    }
    assertThat(house.get("/internal/metrics").statusCode()).isEqualTo(401);
  }

  private static void until(Page page, Locator there) {
    for (int i = 0; i < 40; i++) {
      try {
        page.navigate("/admin/index");
        there.waitFor(new Locator.WaitForOptions().setTimeout(1_500));
        return;
      } catch (PlaywrightException notYet) {
        // Missing, or the page was just reloading: the next iteration tries again.
      }
    }
    throw new AssertionError(there + " did not come: " + page.locator("main").textContent());
  }

  private static Locator section(Page page, String view) {
    return page.locator("section[aria-labelledby='" + view + "']");
  }

  private static String serving(Page page, String view) {
    return section(page, view).locator(".section-head .quiet-text").textContent();
  }
}
