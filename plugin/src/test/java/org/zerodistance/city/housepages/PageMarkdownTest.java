package org.zerodistance.city.housepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Imprint;

class PageMarkdownTest {
  private static final House HOUSE =
      new House(
          "榕浦*问政*",
          "Ask <Rongpu>",
          "榕浦日报",
          "",
          ZoneId.of("Asia/Shanghai"),
          Optional.empty(),
          Imprint.NONE);

  @ParameterizedTest
  @EnumSource(HousePageKind.class)
  void every_default_text_is_whole(HousePageKind page) {
    for (String lang : HousePages.LANGUAGES) {
      HousePageText text = DefaultTexts.of(page, lang);
      String html = PageMarkdown.html(text.body(), HOUSE, lang.equals("en"));
      assertThat(text.title()).as("%s %s", page, lang).isNotBlank();
      new SaveHousePage(page, lang, "x", text.body(), 0);
      assertThat(Jsoup.parse(html).text().length()).as("%s %s", page, lang).isGreaterThan(80);
      assertThat(html)
          .as("%s %s", page, lang)
          .doesNotContain("**", "](", "{house}", "{paper}")
          .doesNotContainPattern(Pattern.compile("(?m)^(#|- )"));
    }
  }

  @ParameterizedTest
  @CsvSource({"false, 榕浦*问政* 榕浦日报", "true, Ask <Rongpu> Ask <Rongpu>"})
  void names_are_taken_as_they_are(boolean english, String shown) {
    House house = english ? withoutPaper() : HOUSE;
    assertThat(Jsoup.parse(PageMarkdown.html("{house} {paper}", house, english)).text())
        .isEqualTo(shown);
  }

  private static House withoutPaper() {
    return new House(
        HOUSE.name(), HOUSE.nameEn(), "", "", HOUSE.zone(), Optional.empty(), Imprint.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](https://example.org/x.png)",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](data:text/html;base64,PHNjcmlwdD4=)"
      })
  void nothing_dangerous_comes_out(String markdown) {
    assertThat(Jsoup.parse(PageMarkdown.html(markdown, HOUSE, false)).select("script, img, iframe"))
        .isEmpty();
    assertThat(Jsoup.parse(PageMarkdown.html(markdown, HOUSE, false)).select("a[href]"))
        .allMatch(link -> !link.attr("href").contains(":"));
  }
}
