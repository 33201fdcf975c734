package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OfficeAnswerIT {
  private static final Pattern OPEN = Pattern.compile("case-due-box (running|due_today|overdue)");

  private final WholeHouse house = WholeHouse.get();
  private final Person office = new Person(house, "zhujian@demo.example");

  @Test
  void anAnswerFormThatIsSentTwiceAnswersOnceAndSaysSoTwice() {
    Matcher link =
        Pattern.compile("href=\"(/office/cases/\\d+)\"").matcher(office.get("/office").body());
    assertThat(link.find()).isTrue();
    String page = link.group(1);
    String words = "网友您好，我局已派人到现场处理，编号" + System.nanoTime() + "。";
    Map<String, String> form =
        Map.of(
            "key",
            office.field(page, "key"),
            "version",
            office.field(page, "version"),
            "body",
            "<p>" + words + "</p>",
            "outcome",
            "answered",
            "action",
            "publish");

    assertThat(office.send(page + "/answer", form)).contains("done=office-answered");
    assertThat(office.send(page + "/answer", form)).contains("done=office-answered");

    String once = Pattern.quote("<p>" + words + "</p>");
    assertThat(office.get(page).body().split(once, -1)).as("on the case's page").hasSize(2);

    HttpResponse<String> other =
        office.post(
            page + "/answer",
            Map.of(
                "key", form.get("key"),
                "version", form.get("version"),
                "body", "<p>同一张表单里的另一段话，不能当成已经答复。</p>",
                "outcome", "answered",
                "action", "publish"));
    assertThat(other.statusCode()).as("other words in the same form").isEqualTo(409);
  }

  /** On the office's page and on the public one, while the clock waits and after the answer. */
  @Test
  void anAnswerEndsTheWaitingForQuestionsThatWereNeverAnswered() {
    OpenCase open = openCase();
    Person answering = open.office();
    String page = open.page();
    String inPublic = page.replace("/office/cases/", "/inquiries/");
    for (String question : new String[] {"路灯在几号楼前？", "从哪一天开始不亮的？"}) {
      assertThat(answering.send(page + "/ask", Map.of("question", question))).contains("done=");
    }
    assertThat(count(answering.get(page).body(), "网友尚未回答，计时暂停")).isEqualTo(2);
    assertThat(answering.get(page).body()).contains("您已经在等网友回答");
    assertThat(count(house.get(inPublic).body(), "等提问人回复")).isEqualTo(2);

    answering.send(
        page + "/answer",
        Map.of(
            "key",
            answering.field(page, "key"),
            "version",
            answering.field(page, "version"),
            "body",
            "<p>网友您好，问题已经查清，编号" + System.nanoTime() + "。</p>",
            "outcome",
            "answered",
            "action",
            "publish"));

    assertThat(count(answering.get(page).body(), "网友未回答")).isEqualTo(2);
    assertThat(answering.get(page).body()).doesNotContain("计时暂停", "您已经在等网友回答");
    assertThat(count(house.get(inPublic).body(), "未回复")).isEqualTo(2);
    assertThat(house.get(inPublic).body()).doesNotContain("等提问人回复");
  }

  private record OpenCase(Person office, String page) {}

  /** A public case without questions that its office owes an answer to. */
  private OpenCase openCase() {
    for (String name :
        List.of("chengguan", "jiaotong", "jiaojing", "jiaoyu", "renshe", "yongdong")) {
      Person one = new Person(house, name + "@demo.example");
      Matcher link =
          Pattern.compile("href=\"(/office/cases/\\d+)\"").matcher(one.get("/office").body());
      while (link.find()) {
        String body = one.get(link.group(1)).body();
        if (body.contains("href=\"/inquiries/")
            && !body.contains("office-talk")
            && OPEN.matcher(body).find()) {
          return new OpenCase(one, link.group(1));
        }
      }
    }
    throw new AssertionError("the demo has no open case");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
