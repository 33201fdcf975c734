package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests every search address as every role: returned and waiting inquiries are visible only to the
 * newsroom.
 */
class StaffSearchIT {
  /** A text of a returned inquiry of the demo city; no page for readers may contain it. */
  private static final String RETURNED = "楼上那家人素质太差";

  private static final String REST = "请曝光他们";

  private final WholeHouse house = WholeHouse.get();

  @Test
  void readersAreToldNothing() {
    String query = URLEncoder.encode(RETURNED, StandardCharsets.UTF_8);
    for (String address :
        List.of(
            "/search?q=%22" + query + "%22",
            "/search?q=" + query + "&sort=newest",
            "/search/suggest?q=" + query,
            "/search/suggest?q=loushangnajia",
            "/api/v1/search?q=%22" + query + "%22")) {
      var answer = house.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      // The page repeats the query, so the rest of the title is checked.
      assertThat(answer.body()).as(address).doesNotContain(REST);
    }
    assertThat(house.get("/api/v1/search?q=%22" + query + "%22").body()).contains("\"total\":0");
    for (String address : List.of("/desk/search?q=" + query, "/office/search?q=" + query)) {
      assertThat(house.get(address).statusCode()).as(address).isIn(302, 303, 403);
      assertThat(house.get(address).body()).doesNotContain(REST);
    }
  }

  @Test
  void theNewsroomFindsItAndSpokespersonsDoNot() {
    try (BrowserContext moderator = house.signedIn("shen.yulan@demo.example");
        BrowserContext office = house.signedIn("chengguan@demo.example")) {
      assertThat(text(moderator, "/desk/search?q=" + RETURNED)).contains(REST);
      assertThat(moderator.request().get(house.url("/office/search")).status()).isEqualTo(403);
      assertThat(text(office, "/office/search?q=" + RETURNED)).doesNotContain(REST);
      assertThat(text(office, "/office/search")).contains("/inquiries/");
      assertThat(office.request().get(house.url("/desk/search")).status()).isEqualTo(403);
    }
  }

  /** Takes the numbers from the pages themselves, for every search of the house. */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "No. %s", "№%s", "编号%s", "第%s号"})
  void everySearchFindsACaseByItsNumber(String spelling) {
    try (BrowserContext moderator = house.signedIn("shen.yulan@demo.example");
        BrowserContext office = house.signedIn("chengguan@demo.example")) {
      String listed = number(house.get("/search?type=inquiry").body());
      String typed = encoded(spelling.formatted(listed));
      for (String address : List.of("/search?q=", "/search/suggest?q=", "/api/v1/search?q=")) {
        assertThat(house.get(address + typed).body())
            .as(address + typed)
            .contains("/inquiries/" + listed);
      }
      String own = number(text(office, "/office/search?type=inquiry"));
      assertThat(text(office, "/office/search?q=" + encoded(spelling.formatted(own))))
          .contains("/inquiries/" + own);
      String returned = number(text(moderator, "/desk/search?q=" + encoded(RETURNED)));
      String hidden = encoded(spelling.formatted(returned));
      assertThat(text(moderator, "/desk/search?q=" + hidden)).contains(REST);
      for (String address : List.of("/search?q=", "/search/suggest?q=", "/api/v1/search?q=")) {
        assertThat(house.get(address + hidden).body())
            .as(address + hidden)
            .doesNotContain(REST)
            .doesNotContain("/inquiries/" + returned);
      }
      assertThat(text(office, "/office/search?q=" + hidden)).doesNotContain(REST);
    }
  }

  /** The number of the first hit. */
  private static String number(String page) {
    Matcher number = Pattern.compile("href=\"/inquiries/([0-9]+)[\"?#]").matcher(page);
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  @Test
  void pinyinIsOfferedWhatItStandsFor() {
    assertThat(house.get("/search/suggest?q=ludeng").body()).contains("路灯");
    assertThat(house.get("/search/suggest?q=fqgg").body()).contains("凤栖公馆");
    assertThat(house.get("/search?q=" + encoded("凤西公馆")).body()).contains("凤栖公馆");
    assertThat(house.get("/search/help").statusCode()).isEqualTo(200);
  }

  private String text(BrowserContext who, String address) {
    APIResponse answer = who.request().get(house.url(address));
    assertThat(answer.status()).as(address).isEqualTo(200);
    return answer.text();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
