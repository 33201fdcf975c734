package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the number of SQL statements of a page does not depend on its number of rows. Each
 * page is counted with the few rows of the demo city and again with many more.
 */
class SqlCountIT {
  private static final Pattern COUNT = Pattern.compile("sql;desc=\"?(\\d+)");
  private static final int MANY = 30;
  private static final String BOARD = "/boards/secretary";

  /** Above all numbers of the demo city. Used downwards, because the application counts upwards. */
  private static final long ANSWERED = 5_000_000;

  private static final long UNANSWERED = 6_000_000;

  private final WholeHouse house = WholeHouse.get();
  private final Person moderator = new Person(house, "he.jianping@demo.example");
  private final Person spokesperson = new Person(house, "ducha@demo.example");
  private final Person reporter = new Person(house, "liang.ruonan@demo.example");
  private final Person editor = new Person(house, "jian.wen@demo.example");
  private int asked;

  @Test
  void pagesMakeAsManyStatementsForManyRowsAsForFew() {
    bringIn(1);
    submit(1);
    claim(UNANSWERED);
    String story = publish(List.of(ANSWERED));
    plan(draft(List.of(ANSWERED)));
    String caseOfFew = "/inquiries/" + ANSWERED;
    Map<String, Integer> few = count(caseOfFew, story);

    bringIn(MANY);
    submit(MANY - 2);
    for (int i = 1; i < MANY; i++) {
      flag(UNANSWERED - i);
    }
    for (int i = 1; i < MANY / 2; i++) {
      claim(UNANSWERED - i);
      plan(draft(List.of(ANSWERED - i)));
    }
    long talkative = ANSWERED - 1;
    for (int i = 0; i < 5; i++) {
      answer(talkative);
      publish(List.of(talkative));
    }
    String long_ = publish(List.of(talkative, ANSWERED - 2, ANSWERED - 3, ANSWERED - 4));

    Map<String, Integer> many = count("/inquiries/" + talkative, long_);
    assertThat(many).isEqualTo(few);
    assertThat(few)
        .allSatisfy((page, statements) -> assertThat(statements).as(page).isBetween(1, 14));
    assertThat(few.get("board")).isLessThanOrEqualTo(4);
    assertThat(few.get("front")).isLessThanOrEqualTo(10);
    assertThat(few.get("case")).isLessThanOrEqualTo(12);
  }

  /** The first request notes the address, the second stores the page, the third validates it. */
  @Test
  void aPageThatManyAskForTakesOneStatement() {
    bringIn(1);
    for (String path :
        List.of("/", "/boards", BOARD, "/columns", "/columns/zhuiwen", "/inquiries/" + ANSWERED)) {
      // A minute may end in between; then the sequence starts again.
      List<Integer> statements =
          Stream.generate(() -> statementsOf(house.get(path))).limit(6).toList();
      assertThat(statements).as(path).contains(1);
    }
  }

  private Map<String, Integer> count(String inquiry, String story) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("front", statements(house::get, "/"));
    counts.put("boards", statements(house::get, "/boards"));
    counts.put("board", statements(house::get, BOARD));
    counts.put("case", statements(house::get, inquiry));
    counts.put("story", statements(house::get, story));
    counts.put("column", statements(house::get, "/columns/zhuiwen"));
    counts.put("queue", statements(moderator::get, "/desk/moderation"));
    counts.put("office", statements(spokesperson::get, "/office"));
    counts.put("tips", statements(reporter::get, "/desk/tips"));
    counts.put("assignments", statements(reporter::get, "/desk/assignments"));
    counts.put("stories", statements(editor::get, "/desk/stories"));
    counts.put("calendar", statements(editor::get, "/desk/calendar"));
    return counts;
  }

  /**
   * The second of two requests with a new address, so that neither cached values nor a cached page
   * affect the count.
   */
  private int statements(Function<String, HttpResponse<String>> reader, String path) {
    statementsOf(reader.apply(path));
    return statementsOf(reader.apply(path + "?once=" + ++asked));
  }

  private static int statementsOf(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(200);
    Matcher matcher = COUNT.matcher(answer.headers().firstValue("Server-Timing").orElse("none"));
    assertThat(matcher.find()).as("Server-Timing of " + answer.uri().getPath()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  /** Adds this number of answered and of unanswered inquiries; existing ones stay unchanged. */
  private void bringIn(int rows) {
    StringBuilder csv = new StringBuilder("number,title,submitted_at,body,reply,replied_at\n");
    for (int i = 0; i < rows; i++) {
      csv.append(ANSWERED - i).append(",路面修补进度").append(i);
      csv.append(",2024/5/1 8:00:00,请问什么时候修,已安排,2024/5/3 9:00:00\n");
      csv.append(UNANSWERED - i).append(",路灯何时亮起").append(i);
      csv.append(",2024/5/1 8:00:00,请问什么时候亮,,\n");
    }
    HttpResponse<String> answer =
        house.post(
            "/internal/import?name=many.csv&board=secretary",
            csv.toString(),
            "Authorization",
            "Bearer " + WholeHouse.OPERATOR,
            "Content-Type",
            "text/csv; charset=UTF-8");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(house.get("/inquiries/" + (UNANSWERED - rows + 1)).statusCode()).isEqualTo(200);
  }

  /** From a separate address, so that no other test's rate limit is used up. */
  private void submit(int times) {
    for (int i = 0; i < times; i++) {
      HttpResponse<String> answer =
          house.post(
              "/api/v1/inquiries",
              """
              {"title": "菜市场门口积水", "text": "一下雨门口就积水，老人买菜要绕很远。",
               "kind": "complaint", "phone": "555-0134", "board": "secretary"}
              """,
              "Content-Type",
              "application/json",
              "Idempotency-Key",
              UUID.randomUUID().toString(),
              "X-Forwarded-For",
              "203.0.113.7");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  private void flag(long number) {
    reporter.send("/desk/tips/flag", Map.of("number", "" + number, "reason", "值得去看一眼"));
  }

  private void claim(long number) {
    reporter.send("/desk/tips/" + number + "/claim", Map.of());
  }

  private void answer(long number) {
    String page = "/office/cases/" + number;
    spokesperson.send(
        page + "/answer",
        Map.of(
            "key",
            spokesperson.field(page, "key"),
            "version",
            spokesperson.field(page, "version"),
            "body",
            "<p>网友您好，又有新的进展：施工队已经进场。</p>",
            "outcome",
            "answered",
            "action",
            "publish"));
  }

  private String draft(List<Long> cases) {
    String numbers = cases.stream().map(String::valueOf).collect(Collectors.joining(" "));
    String to = editor.send("/desk/stories", Map.of("cases", numbers, "column", column()));
    return to.replaceAll(".*(/desk/stories/\\d+).*", "$1");
  }

  private void plan(String story) {
    editor.send(
        story + "/timing/plan", Map.of("version", editor.field(story, "version"), "day", today()));
  }

  private String publish(List<Long> cases) {
    String story = draft(cases);
    StringBuilder body = new StringBuilder("<p>记者回到现场。</p>");
    Matcher quotes = Pattern.compile("data-quote-id=\"(\\d+)\"").matcher(editor.get(story).body());
    while (quotes.find()) {
      body.append("<figure data-quote=\"").append(quotes.group(1)).append("\"></figure>");
    }
    editor.send(
        story + "/save",
        Map.of(
            "version",
            editor.field(story, "version"),
            "headline",
            "记者再访老街",
            "bodyHtml",
            body.toString(),
            "column",
            column(),
            "sendIn",
            "true"));
    DeskStory.approve(editor, story);
    DeskStory.publish(editor, story);
    Matcher address = Pattern.compile("href=\"(/stories/\\d+)\"").matcher(editor.get(story).body());
    assertThat(address.find()).as("the public address of " + story).isTrue();
    return address.group(1);
  }

  /** The id of the column {@code /columns/zhuiwen} in forms. */
  private String column() {
    Matcher option =
        Pattern.compile("<option value=\"(\\d+)\"[^>]*>零距离追问<")
            .matcher(editor.get("/desk/stories/new").body());
    assertThat(option.find()).isTrue();
    return option.group(1);
  }

  /** Today as the calendar writes it. */
  private String today() {
    Matcher day =
        Pattern.compile("data-day=\"(\\d{4}-\\d\\d-\\d\\d)\"")
            .matcher(editor.get("/desk/calendar").body());
    assertThat(day.find()).isTrue();
    return day.group(1);
  }
}
