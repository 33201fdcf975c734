package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests a story's embargo, end and second reader on the editors' pages. */
class StoryTimesPageIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

  private final WholeHouse house = WholeHouse.get();
  private final Person pan = new Person(house, "pan.mingyuan@demo.example");
  private final Person jian = new Person(house, "jian.wen@demo.example");

  @Test
  void timesThatDoNotFitComeBackAllAtOnceAndThenStandOnEveryListOfTheDesk() {
    String headline = "禁发期里的稿件" + System.nanoTime();
    String story = DeskStory.sentIn(house, jian, "零距离追问", headline);
    DeskStory.approve(pan, story);
    try (BrowserContext editor = house.signedIn("pan.mingyuan@demo.example")) {
      Page page = editor.newPage();
      page.navigate(story);
      fill(page, "2020-01-01T08:00", "2020-01-02T08:00", "2020-01-01T07:00");
      Locator form = page.locator("form[action$='/timing/schedule']");
      form.locator("button.primary").click();

      assertThat(page.locator("#errors li")).hasCount(3);
      assertThat(form.locator("#f-publishAt")).hasValue("2020-01-01T08:00");
      assertThat(form.locator("#f-embargoUntil")).hasValue("2020-01-02T08:00");
      assertThat(form.locator("#f-expiresAt")).hasValue("2020-01-01T07:00");
      assertThat(form.locator("[aria-invalid=true]")).hasCount(3);
      assertThat(page.locator("#f-headline")).hasValue(headline);

      LocalDateTime out = LocalDateTime.now(ZONE).plusDays(2).truncatedTo(ChronoUnit.MINUTES);
      fill(page, out.toString(), out.minusHours(1).toString(), out.plusDays(9).toString());
      form.locator("button.primary").click();
      page.waitForURL(Pattern.compile(".*done=story-scheduled.*"));

      assertThat(page.locator(".editor-meta")).containsText("禁发至");
      assertThat(page.locator(".editor-meta")).containsText("展示至");
      assertThat(form.locator("#f-embargoUntil")).hasValue(out.minusHours(1).toString());
      page.onDialog(dialog -> dialog.accept());
      page.locator("form[action$='/timing/publish'] button").click();
      assertThat(page.locator("#errors")).containsText("禁发期还没有过");
      assertThat(page.locator("#errors")).containsText("没有办成");
      assertThat(page.locator("#errors a")).hasCount(0);
      assertThat(house.get("/api/v1/stories").body()).doesNotContain(headline);

      page.locator("section.panel details:has(.timeline) summary").click();
      assertThat(page.locator(".timeline")).containsText("改动禁发或展示时间 · 潘明远");
      page.navigate("/desk/stories");
      assertThat(page.locator("article.row", hasText(headline))).containsText("禁发至");
      page.navigate("/desk/calendar?view=week&on=" + out.toLocalDate());
      assertThat(page.locator("article.calendar-story", hasText(headline))).containsText("展示至");
    }
  }

  @Test
  void publishingAStoryOfACaseThatIsNotPublicAsksFirst() {
    String story = DeskStory.sentIn(house, jian, "零距离追问", "未公开的问政帖" + System.nanoTime());
    DeskStory.approve(pan, story);
    String desk =
        "/desk/cases/" + found("/inquiries/(\\d+)\"", pan.get(story).body()) + "/moderation";
    String inquiry = desk + "/" + found("/moderation/(inquiry-\\d+)\"", pan.get(desk).body());
    try {
      pan.send(
          inquiry + "/hide", Map.of("why", "at_request", "version", pan.field(inquiry, "version")));
      assertThat(pan.get(story).body()).contains("有 1 件没有公开", "name=\"unlisted\"");
      HttpResponse<String> refused =
          pan.post(story + "/timing/publish", Map.of("version", pan.field(story, "version")));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("有 1 件问政帖没有公开，还没有人确认");

      pan.send(
          story + "/timing/publish",
          Map.of("version", pan.field(story, "version"), "unlisted", "true"));
      assertThat(pan.get(story).body()).contains("确认稿件没有透露未公开的问政帖 · 潘明远");
    } finally {
      pan.send(inquiry + "/show", Map.of("version", pan.field(inquiry, "version")));
      DeskStory.withdraw(pan, story);
    }
  }

  @Test
  void theLogsSayWhichEmbargoAndEndWereSetAndLiftedInTheHousesZone() {
    String story = DeskStory.sentIn(house, jian, "零距离追问", "禁发又取消的稿件" + System.nanoTime());
    LocalDateTime embargo = LocalDateTime.now(ZONE).plusDays(40).withHour(3).withMinute(7);
    LocalDateTime end = embargo.plusDays(3);
    for (boolean set : new boolean[] {true, false}) {
      jian.send(
          story + "/timing/limits",
          Map.of(
              "version",
              jian.field(story, "version"),
              "embargoUntil",
              set ? embargo.truncatedTo(ChronoUnit.MINUTES).toString() : "",
              "expiresAt",
              set ? end.truncatedTo(ChronoUnit.MINUTES).toString() : ""));
    }
    String day = "%d年%d月%d日 03:07";
    String from =
        day.formatted(embargo.getYear(), embargo.getMonthValue(), embargo.getDayOfMonth());
    String to = day.formatted(end.getYear(), end.getMonthValue(), end.getDayOfMonth());

    assertThat(jian.get(story).body())
        .contains("禁发至" + from, "展示至" + to, "原禁发至" + from, "原展示至" + to);
    String audit = text(new Person(house, "admin@demo.example").get("/admin/audit?subject=story"));
    assertThat(audit)
        .contains("禁发至 " + from, "展示至 " + to, "取消禁发，原禁发至 " + from, "取消展示期限，原展示至 " + to);
  }

  /** Over all subjects of the audit. */
  @Test
  void theAuditShowsNoTimeAsTheLogStoresIt() {
    Person admin = new Person(house, "admin@demo.example");
    String filter = admin.get("/admin/audit").body();
    filter = filter.substring(filter.indexOf("<select name=\"subject\""));
    Matcher subject =
        Pattern.compile("<option value=\"([a-z_]+)\"")
            .matcher(filter.substring(0, filter.indexOf("</select>")));
    int subjects = 0;
    while (subject.find()) {
      subjects++;
      assertThat(text(admin.get("/admin/audit?subject=" + subject.group(1))))
          .as(subject.group(1))
          .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d");
    }
    assertThat(subjects).isGreaterThan(4);
  }

  private static String found(String pattern, String page) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  /** The words of a page without its markup. */
  private static String text(HttpResponse<String> page) {
    return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void whatIsNoTimeIsSaidWithTheRestAndClearsNothing() {
    String story = DeskStory.sentIn(house, jian, "零距离追问", "打错的时间" + System.nanoTime());
    LocalDateTime end = LocalDateTime.now(ZONE).plusDays(3).truncatedTo(ChronoUnit.MINUTES);
    jian.send(
        story + "/timing/limits",
        Map.of("version", jian.field(story, "version"), "expiresAt", end.toString()));

    HttpResponse<String> answer =
        jian.post(
            story + "/timing/limits",
            Map.of(
                "version",
                jian.field(story, "version"),
                "embargoUntil",
                "明天早上",
                "expiresAt",
                "2020-01-01T00:00"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("请填日期和时间", "这个时间已经过去了", "value=\"明天早上\"", "value=\"2020-01-01T00:00\"");
    assertThat(jian.get(story).body()).contains("value=\"" + end + "\"");
  }

  @Test
  void anExpiredStoryLeavesTheSiteTheFeedsAndTheSearchAndComesBackWithMoreTime() {
    String word = "限时" + Long.toString(System.nanoTime(), 36);
    String story = DeskStory.sentIn(house, jian, "零距离追问", word + "刊发的稿件");
    DeskStory.approve(pan, story);
    DeskStory.publish(pan, story);
    Matcher link = Pattern.compile("href=\"(/stories/\\d+)\"").matcher(pan.get(story).body());
    assertThat(link.find()).isTrue();
    String address = link.group(1);
    waitUntil("found", () -> found(word));
    assertThat(house.get(address).body()).contains(word);
    assertThat(house.get("/columns/zhuiwen").body()).contains(word);

    end(story, LocalDateTime.now(ZONE).plusSeconds(5).toString());

    waitUntil("no longer found", () -> !found(word));
    HttpResponse<String> gone = house.get(address);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("这篇稿件已过展示期").doesNotContain(word);
    String number = address.replace("/stories/", "");
    assertThat(house.get("/api/v1/stories/" + number).body())
        .contains("\"expired\"")
        .doesNotContain(word);
    for (String path :
        new String[] {
          "/", "/columns", "/columns/zhuiwen", "/columns/zhuiwen/feed", "/api/v1/stories"
        }) {
      assertThat(house.get(path).body()).as(path).doesNotContain(word);
    }
    assertThat(pan.get("/desk/stories").body()).contains("已到期撤下", word);

    end(story, "");
    waitUntil("found again", () -> found(word));
    assertThat(house.get(address).statusCode()).isEqualTo(200);
    assertThat(house.get("/columns/zhuiwen/feed").body()).contains(word);
  }

  @Test
  void theDeskIsWarnedOfAScheduledStoryWhoseEndCameFirst() {
    String headline = "错过的稿件" + System.nanoTime();
    String story = DeskStory.sentIn(house, jian, "零距离追问", headline);
    DeskStory.approve(pan, story);
    LocalDateTime soon = LocalDateTime.now(ZONE).plusHours(1).truncatedTo(ChronoUnit.MINUTES);
    pan.send(
        story + "/timing/schedule",
        Map.of(
            "version",
            pan.field(story, "version"),
            "publishAt",
            soon.toString(),
            "expiresAt",
            soon.plusHours(1).toString()));
    assertThat(pan.get(story).body()).doesNotContain("此前没有刊发");

    // No node ran at its time.
    assertThat(
            WholeHouse.change(
                "UPDATE story SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?",
                Long.parseLong(story.replaceAll("\\D", ""))))
        .isEqualTo(1);

    assertThat(pan.get(story).body()).contains("此前没有刊发");
    assertThat(pan.get("/desk/stories").body()).contains("未刊发，展示期已于");
    assertThat(pan.get("/desk/calendar").body()).contains(headline, "未刊发，展示期已于");
  }

  @Test
  void nobodyApprovesTheirOwnWordsWhereTheColumnAsksForASecondReader() {
    String story = DeskStory.sentIn(house, jian, "街坊回头看", "自己写的稿件" + System.nanoTime());

    assertThat(jian.get(story).body()).contains("本栏目要求第二人审稿").doesNotContain("/review/approve");
    HttpResponse<String> refused =
        jian.post(
            story + "/review/approve",
            Map.of(
                "version",
                jian.field(story, "version"),
                "revision",
                jian.field(story, "revision")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("自己写的稿件不能自己审定");

    assertThat(pan.get(story).body()).contains("/review/approve");
    DeskStory.approve(pan, story);
    assertThat(pan.get(story).body()).contains("/timing/schedule");
  }

  @Test
  void aCorrectionIsPublicAtOnceAndAnotherEditorReadsIt() {
    Person qin = new Person(house, "qin.shaofeng@demo.example");
    String story = DeskStory.sentIn(house, qin, "街坊回头看", "要更正的稿件" + System.nanoTime());
    DeskStory.approve(pan, story);
    DeskStory.publish(pan, story);
    String corrected = "更正过的稿件" + System.nanoTime();
    pan.send(
        story + "/timing/correct",
        Map.of(
            "version",
            pan.field(story, "version"),
            "headline",
            corrected,
            "bodyHtml",
            "<p>记者回到现场。</p>",
            "line",
            "原标题有误。"));

    Matcher link = Pattern.compile("href=\"(/stories/\\d+)\"").matcher(pan.get(story).body());
    assertThat(link.find()).isTrue();
    assertThat(house.get(link.group(1)).body()).contains(corrected);
    assertThat(pan.get(story).body()).contains("还没有另一位编辑审读").doesNotContain("/review/confirm");
    assertThat(qin.get(story).body()).doesNotContain("/review/confirm");
    assertThat(pan.get("/desk/stories").body()).contains("更正待第二人审读", corrected);

    assertThat(pan.get(story).body()).contains("已列在其他编辑的工作台上").doesNotContain("请另一位编辑审定");

    assertThat(waitingOnTheDeskOf(jian)).as("who may confirm it").contains(story);
    assertThat(waitingOnTheDeskOf(pan)).as("who wrote it").doesNotContain(story);
    assertThat(jian.get(story).body()).contains("/review/confirm");
    jian.send(story + "/review/confirm", Map.of("revision", jian.field(story, "revision")));

    assertThat(pan.get(story).body()).doesNotContain("还没有另一位编辑审读");
    assertThat(waitingOnTheDeskOf(jian)).doesNotContain(story);
  }

  @Test
  void administratorsSetTheSecondReaderOfAColumn() {
    try (BrowserContext admin = house.signedIn("admin@demo.example")) {
      Page page = admin.newPage();
      page.navigate("/admin/columns/new");
      String name = "两人审" + System.nanoTime() % 100_000;
      page.locator("#f-name").fill(name);
      page.locator("#f-publication").fill("榕浦日报");
      page.locator("#f-slug").fill("NOT AN ADDRESS");
      page.locator("#f-rhythm").selectOption("irregular");
      page.locator("#f-state").selectOption("closed");
      page.locator("#f-secondReader").check();
      page.locator("form.section button.primary").click();
      assertThat(page.locator("#errors")).isVisible();
      assertThat(page.locator("#f-secondReader")).isChecked();

      page.locator("#f-slug").fill("two-" + System.nanoTime());
      page.locator("form.section button.primary").click();
      page.waitForURL(Pattern.compile(".*done=column-saved.*"));
      Locator row = page.locator("tr", hasText(name));
      assertThat(row).containsText("第二人审稿");

      row.getByRole(AriaRole.LINK).first().click();
      assertThat(page.locator("#f-secondReader")).isChecked();
      page.locator("#f-secondReader").uncheck();
      page.locator("form.section button.primary").click();
      page.waitForURL(Pattern.compile(".*done=column-saved.*"));
      assertThat(page.locator("tr", hasText(name))).not().containsText("第二人审稿");
    }
  }

  /** What waits for this editor's review. */
  private static String waitingOnTheDeskOf(Person editor) {
    String desk = editor.get("/desk").body();
    String section = desk.substring(desk.indexOf("等您审的稿"));
    return section.substring(0, section.indexOf("</section>"));
  }

  private static void fill(Page page, String publishAt, String embargo, String end) {
    Locator form = page.locator("form[action$='/timing/schedule']");
    form.locator("#f-publishAt").fill(publishAt);
    form.locator("#f-embargoUntil").fill(embargo);
    form.locator("#f-expiresAt").fill(end);
  }

  private void end(String story, String at) {
    pan.send(
        story + "/timing/limits", Map.of("version", pan.field(story, "version"), "expiresAt", at));
  }

  private boolean found(String word) {
    String query = URLEncoder.encode(word, StandardCharsets.UTF_8);
    return house
        .get("/search?q=" + query + "&type=story")
        .body()
        .replaceAll("</?mark>", "")
        .contains(word + "刊发");
  }

  private static void waitUntil(String what, java.util.function.BooleanSupplier holds) {
    long begun = System.nanoTime();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime() - begun).as(what).isLessThan(PATIENCE);
    }
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
