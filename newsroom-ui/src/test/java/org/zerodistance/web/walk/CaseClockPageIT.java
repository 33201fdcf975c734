package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the pages of all cases of the demo city say about whose turn it is and by when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseClockPageIT {
  private static final int FIRST_NUMBER = 1_000_001;
  private static final int LAST_NUMBER = 1_000_080;

  private final WholeHouse house = WholeHouse.get();
  private List<String> chinese;
  private List<String> english;

  @BeforeAll
  void readAllCases() {
    chinese = pages("zh-CN");
    english = pages("en");
    assertThat(chinese).hasSizeGreaterThan(50);
  }

  private List<String> pages(String language) {
    return IntStream.rangeClosed(FIRST_NUMBER, LAST_NUMBER)
        .mapToObj(number -> house.get("/inquiries/" + number, "Accept-Language", language))
        .filter(answer -> answer.statusCode() == 200)
        .map(answer -> answer.body())
        .toList();
  }

  @Test
  void aPausedClockNamesNoDueDay() {
    List<String> paused = with(chinese, "clock info");
    assertThat(paused).isNotEmpty();
    assertThat(paused)
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("起等网友补充，补充后还有")
                    .doesNotContain("最迟")
                    .doesNotContain("应于 ")
                    .doesNotContain("前公开答复"));
  }

  @Test
  void anOverdueCasePromisesNoDayThatIsPast() {
    List<String> overdue = with(with(chinese, "clock late"), "还没有答复");
    assertThat(overdue).isNotEmpty();
    assertThat(overdue).allSatisfy(page -> assertThat(page).contains("现已超期"));
  }

  @Test
  void aCaseThatItsOfficeHandedBackSaysWhoActs() {
    List<String> handedBack = with(chinese, "编辑部正在另找承办单位");
    assertThat(handedBack).isNotEmpty();
    assertThat(handedBack)
        .allSatisfy(page -> assertThat(page).contains("退回").doesNotContain("计时已结束"));
  }

  @Test
  void noneIsNotCalledOne() {
    List<String> unanswered = with(english, "No answer yet");
    assertThat(unanswered).isNotEmpty();
    assertThat(unanswered)
        .allSatisfy(page -> assertThat(page).contains(">0 answers<").doesNotContain(">1 answer<"));
  }

  private static List<String> with(List<String> pages, String text) {
    return pages.stream().filter(page -> page.contains(text)).toList();
  }
}
