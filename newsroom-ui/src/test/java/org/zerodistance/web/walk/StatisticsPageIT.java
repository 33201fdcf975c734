package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests the statistics page: any month is shown, few days are counted, many days are replaced. */
class StatisticsPageIT {
  private static final Pattern MONTH =
      Pattern.compile("href=\"(/statistics\\?period=\\d{4}-\\d{2})\"");

  private final WholeHouse house = WholeHouse.get();

  @Test
  void aMonthOpensFromTheTable() {
    Matcher month = MONTH.matcher(house.get("/statistics?period=all").body());
    assertThat(month.find()).isTrue();

    HttpResponse<String> page = house.get(month.group(1));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("/statistics/figures.csv" + month.group(1).substring("/statistics".length()))
        .doesNotContain("自选日期一次最多统计");
  }

  @Test
  void tooManyDaysGetTheLongerPeriodWithItsReasonInBothLanguages() {
    String path = "/statistics?from=2026-01-03&to=2026-06-05";

    String chinese = house.get(path).body();
    String english = house.get(path, "Accept-Language", "en").body();

    assertThat(chinese)
        .contains("自选日期一次最多统计 92 天")
        .contains("value=\"2026-01-03\"")
        .contains("value=\"2026-06-05\"")
        .contains("/statistics/figures.csv?period=2026\"");
    assertThat(english).contains("You can choose up to 92 days at a time, and you asked for more");

    HttpResponse<String> file = house.get(path.replace("?", "/figures.csv?"));
    assertThat(file.statusCode()).isEqualTo(303);
    assertThat(file.headers().firstValue("Location").orElse(""))
        .endsWith("/statistics/figures.csv?period=2026");
  }

  @Test
  void whoeverHasDaysCountedAgainAndAgainIsAskedToWaitAndNobodyElse() {
    LocalDate day = LocalDate.of(2019, 1, 1);
    int refused = 0;
    for (int i = 0; i < 70 && refused == 0; i++) {
      HttpResponse<String> answer = days(day.plusDays(i), "203.0.113.91");
      if (answer.statusCode() == 429) {
        refused = i;
        assertThat(answer.body()).contains("分钟后再试");
      } else {
        assertThat(answer.statusCode()).isEqualTo(200);
      }
    }
    assertThat(refused).isBetween(60, 65);
    assertThat(days(day.plusDays(200), "203.0.113.92").statusCode()).isEqualTo(200);
    // Ranges counted before and periods counted in advance are still available.
    assertThat(days(day.plusDays(refused - 1), "203.0.113.91").statusCode()).isEqualTo(200);
    assertThat(
            house.get("/statistics?period=2019-01", "X-Forwarded-For", "203.0.113.91").statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> days(LocalDate from, String address) {
    return house.get(
        "/statistics?from=" + from + "&to=" + from.plusDays(3), "X-Forwarded-For", address);
  }
}
