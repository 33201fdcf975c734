package org.zerodistance.newsroom.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page's SQL statements are few, and their number does not follow the number of rows. */
class SqlCountIT {
  private static final Pattern COUNT = Pattern.compile("sql;desc=\"?(\\d+)");

  private final WholeHouse house = WholeHouse.get();

  @Test
  void aBoardOfManyInquiriesMakesAsManyStatementsAsOneOfFew() {
    int few = statements("/boards/secretary");
    StringBuilder csv = new StringBuilder("number,title,submitted_at,body,reply,replied_at\n");
    for (int i = 0; i < 120; i++) {
      csv.append(500_000 + i)
          .append(",批量导入的问政帖")
          .append(i)
          .append(",2024/5/1 8:00:00,正文内容,答复内容,2024/5/3 9:00:00\n");
    }
    assertThat(
            house
                .post(
                    "/internal/import?name=many.csv&board=secretary",
                    new String(
                        csv.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                    "Authorization",
                    "Bearer walk",
                    "Content-Type",
                    "text/csv; charset=UTF-8")
                .body())
        .contains("\"taken\":120");

    assertThat(statements("/boards/secretary")).isEqualTo(few).isLessThanOrEqualTo(4);
    assertThat(statements("/")).isLessThanOrEqualTo(10);
    assertThat(statements("/inquiries/500001")).isLessThanOrEqualTo(12);
  }

  /** The second of two requests: what is remembered for a while does not count. */
  private int statements(String path) {
    assertThat(house.get(path).statusCode()).isEqualTo(200);
    Matcher matcher =
        COUNT.matcher(house.get(path).headers().firstValue("Server-Timing").orElse("none"));
    assertThat(matcher.find()).as("Server-Timing of " + path).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}
