package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the desk where the newsroom's people land. */
class PersonalDeskIT {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final WholeHouse house = WholeHouse.get();

  @ParameterizedTest
  @CsvSource({
    "shen.yulan, /desk",
    "qin.shaofeng, /desk",
    "pan.mingyuan, /desk",
    "jian.wen, /desk",
    "zhujian, /office",
    "admin, /admin",
    "lin.xiaoman, /account"
  })
  void everybodyLandsAtTheirWork(String name, String page) {
    HttpResponse<String> answer =
        house.post(
            "/login",
            Person.encoded(
                Map.of("email", name + "@demo.example", "password", WholeHouse.PASSWORD)),
            "Content-Type",
            FORM,
            "Sec-Fetch-Site",
            "same-origin");
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(page);
    assertThat(new Person(house, name + "@demo.example").get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void aStoryThatCameBackSaysWhyFirstOfAllAndIsCounted() {
    Person author = new Person(house, "qin.shaofeng@demo.example");
    Person editor = new Person(house, "pan.mingyuan@demo.example");
    int before = count(author.get("/desk").body());
    String story =
        author.send("/desk/stories", Map.of("cases", tip(author))).replaceAll("\\?.*", "");
    story = story.substring(story.indexOf("/desk"));
    String headline = "退回 " + UUID.randomUUID().toString().substring(0, 8);
    author.send(
        story + "/save",
        Map.of(
            "version",
            author.field(story, "version"),
            "headline",
            headline,
            "bodyHtml",
            "<p>记者回到现场。</p>",
            "column",
            column(author, story),
            "sendIn",
            "true"));
    editor.send(
        story + "/review/send-back",
        Map.of("version", editor.field(story, "version"), "reason", "第二段的数字请再核对。"));

    String desk = author.get("/desk").body();
    assertThat(desk.indexOf("退回来的")).as("first of all").isBetween(1, desk.indexOf("我的采访任务"));
    assertThat(desk).contains(headline, "第二段的数字请再核对。", "潘明远");
    assertThat(count(desk)).isEqualTo(before + 1);
    assertThat(desk).containsPattern("<title>\\(\\d+\\) ");
    String page = author.get(story).body();
    assertThat(page.indexOf("第二段的数字请再核对。")).isBetween(1, page.indexOf("id=\"f-headline\""));

    author.send(
        story + "/save",
        Map.of(
            "version",
            author.field(story, "version"),
            "headline",
            headline,
            "bodyHtml",
            "<p>记者回到现场，核对过了。</p>",
            "column",
            column(author, story),
            "sendIn",
            "true"));
    assertThat(author.get("/desk").body()).doesNotContain(headline);
    assertThat(count(author.get("/desk").body())).isEqualTo(before);
    assertThat(author.get(story).body()).doesNotContain("退回修改，原因");
  }

  @Test
  void whatAColleagueHandsOverIsShownUntilItIsBegun() {
    Person from = new Person(house, "liang.ruonan@demo.example");
    Person to = new Person(house, "qin.shaofeng@demo.example");
    String assignment =
        from.send("/desk/tips/" + tip(from) + "/claim", Map.of()).replaceAll("\\?.*", "");
    assignment = assignment.substring(assignment.indexOf("/desk"));
    Matcher colleague =
        Pattern.compile("<option value=\"(\\d+)\"[^>]*>覃少峰").matcher(from.get(assignment).body());
    assertThat(colleague.find()).isTrue();
    from.send(
        assignment + "/hand-over", Map.of("to", colleague.group(1), "handOverReason", "我下周休假，拜托。"));

    String desk = to.get("/desk").body();
    assertThat(desk).contains("转交给您的", "我下周休假，拜托。", "梁若楠", assignment);
    to.send(
        assignment + "/move",
        Map.of("to", "in_progress", "version", to.field(assignment, "version")));
    assertThat(to.get("/desk").body()).doesNotContain("我下周休假，拜托。");
  }

  @Test
  void moderatorsSeeWhatOfficesSentBackAndWhatIsLate() {
    Person moderator = new Person(house, "shen.yulan@demo.example");
    WholeHouse.change(
        """
        UPDATE moderation_task SET created_at = '2026-01-05 01:00:00' WHERE done_at IS NULL
        ORDER BY id DESC LIMIT 1
        """);
    String desk = moderator.get("/desk").body();
    assertThat(desk).contains("件待审", "href=\"/desk/moderation?age=late\"");
    assertThat(moderator.get("/desk/moderation").body())
        .containsPattern("href=\"/desk/moderation\"[^>]*>审核 <span class=\"nav-count");
  }

  /** The number of a case in the pool. */
  private static String tip(Person reporter) {
    Matcher tip =
        Pattern.compile("action=\"/desk/tips/(\\d+)/claim\"")
            .matcher(reporter.get("/desk/tips").body());
    assertThat(tip.find()).isTrue();
    return tip.group(1);
  }

  /** The number beside the stories in the navigation. */
  private static int count(String page) {
    Matcher count =
        Pattern.compile("href=\"/desk/stories\"[^>]*>稿件 <span class=\"nav-count num\">(\\d+)")
            .matcher(page);
    return count.find() ? Integer.parseInt(count.group(1)) : 0;
  }

  private static String column(Person author, String story) {
    Matcher column =
        Pattern.compile("(?s)<select id=\"f-column\".*?<option value=\"(\\d+)\"")
            .matcher(author.get(story).body());
    assertThat(column.find()).isTrue();
    return column.group(1);
  }
}
