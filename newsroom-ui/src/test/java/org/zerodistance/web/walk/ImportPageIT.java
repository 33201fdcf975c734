package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tests the import of a file on the administrators' page. */
class ImportPageIT {
  private static final String FILE =
      """
      number,author,title,submitted_at,body,reply,replied_at
      990001,王先生,老城区下水道何时清淤,2019/6/26 11:13:14,雨后积水三天不退，请问何时清淤。,已列入七月计划。,2019/6/30 09:00:00
      walk-2,李女士,公园的灯何时修好,2019/6/27 8:00:00,晚上看不清台阶，请问何时修好。,,
      """;

  private final WholeHouse house = WholeHouse.get();

  @Test
  void tellsWhatCameOfAFile() {
    try (BrowserContext administrator = house.signedIn("admin@demo.example")) {
      Page page = administrator.newPage();
      page.navigate("/admin/import");
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload("walk.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
      page.locator("input[name=dry_run]").check();
      page.locator("form[action='/admin/import'] button").click();
      page.waitForURL(url -> url.matches(".*/admin/import/[0-9]+"));

      assertThat(page.locator("h1").textContent()).isEqualTo("walk.csv");
      page.locator("progress[value='100']").waitFor();
      assertThat(page.locator("dl.figures dd").allTextContents()).containsExactly("1", "0", "1");
      assertThat(page.locator("pre").textContent()).contains("walk-2");
    }
  }

  @Test
  void saysWhichFieldIsMissing() {
    try (BrowserContext administrator = house.signedIn("admin@demo.example")) {
      Page page = administrator.newPage();
      page.navigate("/admin/offices/new");
      page.locator("form[action='/admin/offices'] button").last().click();
      page.locator("#errors").waitFor();
      assertThat(page.locator("#errors li strong").allTextContents())
          .containsExactly("名称", "地区", "地址名");
    }
  }
}
