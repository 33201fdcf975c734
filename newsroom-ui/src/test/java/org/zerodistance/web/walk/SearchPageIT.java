package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the search page as a reader. */
class SearchPageIT {
  private static final Pattern BOARD = Pattern.compile("href=\"(/boards/[a-z-]+)\"");
  private static final Pattern OVERDUE =
      Pattern.compile(
          "href=\"(/search\\?[^\"]*(?:overdue(?::|%3A)yes|(?:逾期|%E9%80%BE%E6%9C%9F)(?::|%3A)"
              + "(?:是|%E6%98%AF))[^\"]*)\"");

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

  /** Follows the links of the pages themselves, in both languages. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void theOverdueAreOneStepAwayFromWhereReadersLook(String language) {
    String board = first(BOARD, house.get("/boards").body());
    for (String page : List.of("/", board, "/search", "/search?q=" + encoded("路灯"))) {
      String link = first(OVERDUE, house.get(page, "Accept-Language", language).body());
      String found = house.get(link.replace("&amp;", "&"), "Accept-Language", language).body();

      assertThat(found)
          .as(page + " leads to " + link)
          .containsPattern("aria-current=\"true\">(已超期|Overdue)")
          .doesNotContain("没有看懂")
          .doesNotContain("badge good");
    }
  }

  private static String first(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher.group(1);
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
