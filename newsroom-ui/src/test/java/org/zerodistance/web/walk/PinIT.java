package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.i18n.Messages;

/** Tests the pin on the map of a new inquiry: in a restored draft, and outside of the area. */
class PinIT {
  private static final Messages MESSAGES = Messages.ofClassPath();

  private final WholeHouse house = WholeHouse.get();

  @Test
  void aRestoredDraftKeepsThePin() {
    try (BrowserContext reader = house.visitor("zh-CN", 360, false)) {
      Page page = reader.newPage();
      page.navigate("/inquiries/new");
      page.locator("#f-title").fill("路灯不亮的地方");
      page.locator("#pick-map").click();
      page.waitForFunction(
          "() => document.querySelector('#f-lat').value !== ''"
              + " && (localStorage.getItem('zd-draft') ?? '').includes(document.querySelector('#f-lat').value)");
      String lat = page.locator("#f-lat").inputValue();
      String lng = page.locator("#f-lng").inputValue();
      page.navigate("/");
      page.navigate("/inquiries/new");

      assertThat(page.locator("#draft-notice")).isVisible();
      assertThat(page.locator("#f-lat")).hasValue(lat);
      assertThat(page.locator("#f-lng")).hasValue(lng);
      assertThat(page.locator("#point-set")).isVisible();
      assertThat(page.locator(".map-pin")).hasCount(1);

      page.locator("#point-clear").click();
      assertThat(page.locator(".map-pin")).hasCount(0);
      assertThat(page.locator("#f-lat")).hasValue("");
    }
  }

  @Test
  void aPositionOutsideOfTheAreaIsSaidAndNotTaken() {
    try (BrowserContext reader = house.visitor("zh-CN", 360, false)) {
      reader.grantPermissions(List.of("geolocation"));
      reader.setGeolocation(new Geolocation(39.9042, 116.4074));
      Page page = reader.newPage();
      page.navigate("/inquiries/new");
      page.locator("#locate").click();
      assertThat(page.locator("#point-outside"))
          .hasText(MESSAGES.say(Language.ZH, "submit.point-outside"));
      assertThat(page.locator("#f-lat")).hasValue("");
      assertThat(page.locator(".map-pin")).hasCount(0);
      assertThat(page.locator("#point-set")).isHidden();
    }
    try (BrowserContext reader = house.visitor("zh-CN", 360, false)) {
      reader.grantPermissions(List.of("geolocation"));
      reader.setGeolocation(new Geolocation(23.48, 112.1));
      Page page = reader.newPage();
      page.navigate("/inquiries/new");
      page.locator("#locate").click();
      assertThat(page.locator("#point-set")).isVisible();
      assertThat(page.locator("#point-outside")).isHidden();
      assertThat(page.locator("#f-lat")).hasValue("23.480000");
      assertThat(page.locator(".map-pin")).hasCount(1);
    }
  }

  @Test
  void aFormWithAPositionOutsideComesBackWithoutIt() {
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          house.post(
              "/inquiries/new",
              new MultipartBody()
                  .fields(
                      Map.of(
                          "key", Tokens.random(),
                          "action", "send",
                          "title", "短",
                          "place", "人民路口",
                          "lat", "39.904200",
                          "lng", "116.407400")),
              "Sec-Fetch-Site",
              "same-origin",
              "Accept-Language",
              language.tag(),
              "X-Forwarded-For",
              "198.51.98.1");

      assertThat(answer.statusCode()).isEqualTo(422);
      // Once in the summary, once at its field, and once hidden for the script.
      assertThat(
              answer
                  .body()
                  .split(Pattern.quote(MESSAGES.say(language, "submit.point-outside")), -1))
          .hasSize(4);
      assertThat(answer.body()).contains("人民路口", "value=\"短\"").doesNotContain("39.904200");
    }
    assertThat(
            house
                .post(
                    "/api/v1/inquiries",
                    """
                    {"board": "zhujian", "kind": "complaint", "title": "路灯不亮的地方", "text": "路灯坏了三个星期没有人来修。",
                     "phone": "13800005678", "lat": 39.9042, "lng": 116.4074}
                    """,
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    Tokens.random(),
                    "X-Forwarded-For",
                    "198.51.98.2")
                .body())
        .contains("\"place\"");
  }
}
