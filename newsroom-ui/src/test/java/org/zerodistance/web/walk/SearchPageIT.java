package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tests the search page as a reader. */
class SearchPageIT {
  private final WholeHouse house = WholeHouse.get();

  @Test
  void findsPartOfAWordAndMarksIt() {
    assertThat(search("路灯")).contains("<mark>路灯</mark>").doesNotContain("id=\"failure\"");
  }

  @Test
  void findsAPlaceOfRareCharacters() {
    assertThat(search("𣲘塘")).contains("<mark>𣲘塘</mark>");
  }

  @Test
  void filtersStandInTheAddress() {
    String page = house.get("/search?q=" + encoded("路灯") + "&type=inquiry&state=answered").body();

    assertThat(page).contains("aria-current=\"true\"").contains("type=inquiry");
  }

  @Test
  void helpsWhenNothingIsFound() {
    String page = search("qwxzvjk");

    assertThat(page).contains("class=\"empty\"").contains("/inquiries/new").contains("/boards/");
  }

  @Test
  void nothingThatIsTypedBreaksIt() {
    for (String text :
        new String[] {
          "\"",
          "'\"><script>alert(1)</script>",
          "AND OR",
          "((",
          "%",
          "\\",
          "\uD867x",
          "路".repeat(900)
        }) {
      var answer =
          house.get("/search?q=" + encoded(text) + "&board=%27&from=never&cursor=x&year=9");
      assertThat(answer.statusCode()).as(text).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("<script>alert");
    }
  }

  private String search(String text) {
    return house.get("/search?q=" + encoded(text)).body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
