package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the administrators' page of background jobs. */
class JobsAdminIT {
  private final WholeHouse house = WholeHouse.get();

  @Test
  void everyKindAndEveryRecurringJobHasANameForPeople() {
    try (BrowserContext administrator = house.signedIn("admin@demo.example")) {
      Page page = administrator.newPage();
      page.navigate("/admin/jobs");
      List<String> names = page.locator("main th[scope=row]").allTextContents();
      assertThat(names).hasSizeGreaterThan(8).noneMatch(name -> name.matches("[a-z0-9-]+"));
    }
  }

  /** Also of a job that has not run yet, since nightly work comes long after the opening. */
  @Test
  void everyRecurringJobHasItsNextTime() {
    try (BrowserContext administrator = house.signedIn("admin@demo.example")) {
      Page page = administrator.newPage();
      page.navigate("/admin/jobs");
      List<String> next =
          page.locator("section[aria-labelledby=recurring] td:nth-child(3)").allTextContents();
      assertThat(next).hasSizeGreaterThan(4).noneMatch(text -> text.strip().equals("–"));
    }
  }

  @Test
  void onAPhoneNothingOfARowIsOutOfSight() {
    for (String language : new String[] {"zh-CN", "en"}) {
      try (BrowserContext phone = house.visitor(language, 360, false)) {
        house.signIn(phone, "admin@demo.example");
        Page page = phone.newPage();
        page.navigate("/admin/jobs");
        assertThat(
                page.evaluate(
                    """
                    () => [...document.querySelectorAll("main .table-wrap")]
                      .filter(wrap => wrap.scrollWidth > wrap.clientWidth).length
                    """))
            .isEqualTo(0);
        assertThat(page.locator("main .row-blocks td:not(.row-do):not([data-label])").count())
            .as("values without a name")
            .isZero();
      }
    }
  }

  @Test
  void aRecurringJobRunsWhenAskedFor() {
    try (BrowserContext administrator = house.signedIn("admin@demo.example")) {
      Page page = administrator.newPage();
      page.navigate("/admin/jobs");
      Locator row =
          page.locator("tr")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(page.locator("input[name=kind][value=retention]")));
      row.locator("button").click();
      page.waitForURL(url -> url.contains("done=job-retrying"));
      for (int i = 0; row.locator("td").first().textContent().equals("–"); i++) {
        assertThat(i).isLessThan(60);
        page.waitForTimeout(500);
        page.navigate("/admin/jobs");
      }
      Locator sessions = page.locator("#retention-sessions td");
      assertThat(sessions.first().textContent()).isEqualTo("1\u00a0天");
      assertThat(sessions.nth(2).textContent().strip()).isNotEmpty().isNotEqualTo("–");
      assertThat(sessions.nth(3).textContent()).matches("\\d+");
    }
  }

  @Test
  void nobodyElseSeesIt() {
    assertThat(house.get("/admin/jobs").statusCode()).isNotEqualTo(200);
  }
}
