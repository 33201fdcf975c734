package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Writes a telephone number into every form of readers whose text may become public: the moderator
 * finds it marked, and an inquiry is admitted without it.
 */
class HeldTextsIT {
  private static final String NUMBER = "一三八 0013-七七二一";
  private static final String NAME = "苏晓云";

  private final WholeHouse house = WholeHouse.get();
  private final Person moderator = new Person(house, "he.jianping@demo.example");
  private final Person office = new Person(house, "zhujian@demo.example");
  private final String title = "路口信号灯不亮" + System.nanoTime();
  private final Set<String> held = new TreeSet<>();

  @Test
  void whatReadersWriteIsMarkedForTheModeratorAndAdmittedWithoutIt() {
    String key = found(house.get("/inquiries/new").body(), "name=\"key\" value=\"([^\"]+)\"");
    HttpResponse<String> sent =
        reader(
            "/inquiries/new",
            Map.of(
                "key", key,
                "action", "send",
                "kind", "complaint",
                "board", "zhujian",
                "title", title,
                "body", "路口信号灯坏了，请打我电话" + NUMBER + "。",
                "visibility", "public",
                "name", NAME,
                "phone", "13800138123"),
            "");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String receipt =
        house
            .get(
                sent.headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("^https?://[^/]+", ""))
            .body();
    String number = found(receipt, "name=\"number\" value=\"([^\"]+)\"");
    String code = found(receipt, "name=\"code\" value=\"([^\"]+)\"");
    String cookie =
        reader("/track", Map.of("number", number, "code", code), "")
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .replaceFirst(";.*", "");
    String own = "/track/" + number;
    String inPublic = "/inquiries/" + number;

    String task = marked("/inquiries/new", "new", NUMBER);
    moderator.send(task, Map.of("action", "return", "reason", "请把地点写清楚。"));

    reader(
        own + "/resubmit",
        Map.of(
            "key",
            found(house.get(own, "Cookie", cookie).body(), "name=\"key\" value=\"([0-9A-Z]{26})\""),
            "action",
            "send",
            "title",
            title,
            "body",
            "南环路口信号灯坏了，请打我电话" + NUMBER + "，找" + NAME + "。"),
        cookie);
    admit(marked("/track/{number}/resubmit", "resubmitted", NUMBER, NAME));
    assertThat(house.get(inPublic).body()).contains("███").doesNotContain(NUMBER, NAME);

    reader(own + "/remark", Map.of("remark", "今天又坏了，还是打" + NUMBER + "。"), cookie);
    keepOut(marked("/track/{number}/remark", "remark", NUMBER));
    assertThat(house.get(inPublic).body()).doesNotContain(NUMBER);

    office.send("/office/cases/" + number + "/ask", Map.of("question", "请问是哪个方向的灯？"));
    String question =
        found(house.get(own, "Cookie", cookie).body(), "name=\"question\" value=\"(\\d+)\"");
    reader(
        own + "/answer", Map.of("question", question, "answer", "南向北的，" + NUMBER + "可以问。"), cookie);
    keepOut(marked("/track/{number}/answer", "answer", NUMBER));
    assertThat(house.get(inPublic).body()).doesNotContain(NUMBER);

    reader(
        "/inquiries/new/join",
        Map.of("join", number, "title", "我也遇到", "body", "我天天路过，问我就打" + NUMBER + "。"),
        "");
    keepOut(marked("/inquiries/new/join", "remark", NUMBER));
    assertThat(house.get(inPublic).body()).doesNotContain(NUMBER);

    assertThat(held).isEqualTo(PublicTexts.of(PublicTexts.Way.HELD));
  }

  /** The task of the case with this cause, where all the words are marked to be blacked out. */
  private String marked(String route, String cause, String... words) {
    String list = "/desk/moderation?cause=" + cause;
    Pattern link = Pattern.compile("href=\"(/desk/moderation/\\d+)[\"?][^>]*>[^<]*" + title);
    Pattern more =
        Pattern.compile(
            "<a[^>]*rel=\"next\"[^>]*href=\"([^\"]+)\"|<a[^>]*href=\"([^\"]+)\"[^>]*rel=\"next\"");
    while (true) {
      String body = moderator.get(list).body();
      Matcher task = link.matcher(body);
      if (task.find()) {
        String page = moderator.get(task.group(1)).body();
        for (String word : words) {
          assertThat(page).as(route).containsPattern("<mark[^>]*>" + word + "</mark>");
        }
        held.add(route);
        return task.group(1);
      }
      Matcher next = more.matcher(body);
      assertThat(next.find()).as("a task for " + route).isTrue();
      list = (next.group(1) == null ? next.group(2) : next.group(1)).replace("&amp;", "&");
      if (!list.startsWith("/")) {
        list = "/desk/moderation" + list;
      }
    }
  }

  private void admit(String task) {
    String board =
        found(
            moderator.get(task).body(),
            "(?s)<select[^>]*name=\"board\".*?<option value=\"(\\d+)\" selected");
    moderator.send(task, Map.of("action", "admit", "board", board));
  }

  private void keepOut(String task) {
    moderator.send(task, Map.of("action", "keep-out"));
  }

  private HttpResponse<String> reader(String path, Map<String, String> form, String cookie) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("X-Forwarded-For", "198.51.100.77");
    if (!cookie.isEmpty()) {
      headers.put("Cookie", cookie);
    }
    HttpResponse<String> answer =
        house.post(
            path,
            form.entrySet().stream()
                .map(
                    field ->
                        field.getKey()
                            + "="
                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")),
            headers.entrySet().stream()
                .flatMap(h -> java.util.stream.Stream.of(h.getKey(), h.getValue()))
                .toArray(String[]::new));
    assertThat(answer.statusCode()).as(path).isEqualTo(303);
    return answer;
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
