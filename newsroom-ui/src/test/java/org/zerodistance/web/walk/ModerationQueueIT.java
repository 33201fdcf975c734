package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the way through the moderation queue: taking tasks, filters, and what comes next. */
class ModerationQueueIT {
  private static final String YOURS = "15 分钟内由您处理";

  private final WholeHouse house = WholeHouse.get();
  private final Person shen = new Person(house, "shen.yulan@demo.example");
  private final Person he = new Person(house, "he.jianping@demo.example");

  @Test
  void openingALinkTakesNothingAndTheButtonTakesIt() {
    String word = sent(1).get(0);
    String task = tasks("?q=" + word).get(0);
    assertThat(shen.get(task).body()).doesNotContain(YOURS).contains("由我处理");
    assertThat(he.get(task).statusCode()).as("free after a look").isEqualTo(200);

    assertThat(shen.send(task, Map.of("action", "claim"))).contains(task);
    assertThat(shen.get(task).body()).contains(YOURS);
    HttpResponse<String> late = he.get(task);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("沈玉兰 正在处理这一件");

    shen.send(task, Map.of("action", "release"));
    assertThat(he.get(task).statusCode()).isEqualTo(200);
  }

  @Test
  void afterADecisionComesTheNextBehindItWithinTheFilter() {
    List<String> words = sent(4);
    String common = words.get(0).substring(0, 9);
    String filter = "?cause=new&kind=complaint&q=" + common;
    List<String> tasks = tasks(filter);
    assertThat(tasks).hasSize(4);

    String to = shen.send(tasks.get(1) + filter, Map.of("action", "return", "reason", "请补充具体的地点。"));
    assertThat(to).contains(tasks.get(2)).contains("kind=complaint", "q=" + common);
    assertThat(shen.get(tasks.get(2)).body()).as("taken by the decision").contains(YOURS);

    String last = shen.send(tasks.get(2) + filter, Map.of("action", "skip"));
    assertThat(last).contains(tasks.get(3));
    String end =
        shen.send(tasks.get(3) + filter, Map.of("action", "return", "reason", "请补充具体的地点。"));
    assertThat(end).contains("/desk/moderation?").contains("q=" + common);
    assertThat(tasks(filter)).containsExactly(tasks.get(0), tasks.get(2));
  }

  @Test
  void whatIsLateStandsOutAndIsFound() {
    String word = sent(1).get(0);
    String task = tasks("?q=" + word).get(0);
    assertThat(shen.get("/desk/moderation?q=" + word).body()).contains("前审完").doesNotContain("应于");
    WholeHouse.change(
        "UPDATE moderation_task SET created_at = '2026-01-05 01:00:00' WHERE id = ?",
        task.replaceAll("\\D", ""));
    assertThat(shen.get("/desk/moderation?age=late&q=" + word).body())
        .contains("qrow late", "应于", task);
    assertThat(shen.get("/desk/moderation?board=none&q=" + word).body()).doesNotContain(task);
    assertThat(shen.get("/desk/moderation?photos=1&q=" + word).body()).doesNotContain(task);
  }

  @Test
  void manyAreDecidedAfterAQuestionAndCanBeUndone() {
    String word = sent(1).get(0);
    String task = tasks("?q=" + word).get(0);
    String list = "/desk/moderation?q=" + word;
    Map<String, String> form =
        new HashMap<>(
            Map.of("action", "return", "task", task.replaceAll("\\D", ""), "reason", "请补充具体的地点。"));
    HttpResponse<String> asked = shen.post(list, form);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("退回这 1 件？", "请补充具体的地点。", word);
    assertThat(tasks("?q=" + word)).as("only asked").containsExactly(task);

    form.put("confirmed", "1");
    String batch = shen.send(list, form);
    HttpResponse<String> waits = shen.get(path(batch));
    assertThat(waits.body()).contains("即将退回 1 件", "撤销");
    assertThat(waits.headers().firstValue("Refresh")).isPresent();
    assertThat(tasks("?q=" + word)).isEmpty();
    assertThat(shen.send(path(batch), Map.of())).contains("moderation-undone");
    assertThat(tasks("?q=" + word)).containsExactly(task);
    assertThat(shen.post(path(batch), Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void spamGetsNoAnswer() {
    String word = sent(1).get(0);
    String task = tasks("?q=" + word).get(0);
    assertThat(shen.send(task, Map.of("action", "spam"))).contains("done=moderation-spam");
    assertThat(tasks("?q=" + word)).isEmpty();
    assertThat(shen.get(task).body()).contains("您已处理：已作为垃圾信息处理");
  }

  @ParameterizedTest
  @CsvSource({"1440", "360"})
  void theMainButtonIsInSightAndKeysWork(int width) {
    String word = sent(1).get(0);
    String path = tasks("?q=" + word).get(0);
    try (BrowserContext context = house.visitor("zh-CN", width, false)) {
      house.signIn(context, "shen.yulan@demo.example");
      Page page = context.newPage();
      page.navigate(path);
      BoundingBox button = page.locator("button[value=admit]").boundingBox();
      assertThat(button.y + button.height).isLessThanOrEqualTo(page.viewportSize().height);
      assertThat(button.y).isPositive();
      page.locator("#f-reason").fill("请补充具体的地点。");
      page.keyboard().press("Control+Enter");
      page.waitForURL(Pattern.compile(".*done=moderation-return.*"));
    }
  }

  private static String path(String address) {
    return address.substring(address.indexOf("/desk"));
  }

  /** The addresses of tasks on the first page. */
  private List<String> tasks(String filter) {
    List<String> tasks = new ArrayList<>();
    Matcher link =
        Pattern.compile("href=\"(/desk/moderation/\\d+)[\"?]")
            .matcher(shen.get("/desk/moderation" + filter).body());
    while (link.find()) {
      tasks.add(link.group(1));
    }
    return tasks;
  }

  /** Inquiries with a common word of nine letters in their titles, each with a number behind it. */
  private List<String> sent(int number) {
    String word = "q" + UUID.randomUUID().toString().substring(0, 8);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      words.add(word + "n" + i);
      HttpResponse<String> answer =
          house.post(
              "/api/v1/inquiries",
              """
              {"title": "菜市场门口积水 %s", "text": "一下雨门口就积水，老人买菜要绕很远。",
               "kind": "complaint", "phone": "555-0134", "board": "secretary"}
              """
                  .formatted(words.get(i)),
              "Content-Type",
              "application/json",
              "Idempotency-Key",
              UUID.randomUUID().toString(),
              "X-Forwarded-For",
              "203.0.113." + (60 + i));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
    return words;
  }
}
