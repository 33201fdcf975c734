package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Sends a telephone number to every address whose text staff make public: nothing goes out before
 * the sender has seen the place and given a reason, and nothing typed is lost.
 */
class OutgoingTextsIT {
  private static final String NUMBER = "１３８-0013 七七二一";
  private static final String WARNING = "data-outgoing";

  /** Confirmed by its own test; the same number on the same case would not be asked about again. */
  private static final String CONFIRMED = "１３８-0013 七七二九";

  private static final String MARKED = ">" + NUMBER + "</mark>";
  private static final String REASON = "当事人来电同意公开";

  private final WholeHouse house = WholeHouse.get();
  private final Person office = new Person(house, "zhujian@demo.example");
  private final Person reporter = new Person(house, "liang.ruonan@demo.example");
  private final Person pan = new Person(house, "pan.mingyuan@demo.example");
  private final Person jian = new Person(house, "jian.wen@demo.example");

  private final Map<String, HttpResponse<String>> warned = new LinkedHashMap<>();

  @Test
  void everyAddressThatMakesATextPublicWarnsFirst() {
    String page = officeCase();
    String typed = "<p>网友您好，网格员电话" + NUMBER + "，有事请联系。</p>";
    sent("/office/cases/{number}/answer", office, page + "/answer", answer(page, typed));
    sent(
        "/office/cases/{number}/ask",
        office,
        page + "/ask",
        Map.of("question", "请问是机主" + NUMBER + "本人吗？"));
    sent(
        "/desk/sources/{number}/ask",
        reporter,
        page.replace("/office/cases/", "/desk/sources/") + "/ask",
        Map.of("question", "请问是机主" + NUMBER + "本人吗？"));
    stories();
    dossiers();

    assertThat(warned.keySet()).isEqualTo(PublicTexts.of(PublicTexts.Way.WARNED));
    warned.forEach(
        (route, answer) -> {
          assertThat(answer.statusCode()).as(route).isEqualTo(422);
          assertThat(answer.body()).as(route).contains(WARNING, MARKED, "手机号");
        });
  }

  private void stories() {
    String story = DeskStory.sentIn(house, reporter, "零距离追问", "来电的人" + System.nanoTime());
    jian.send(story + "/review/send-back", Map.of("version", version(story), "reason", "补一句。"));
    Map<String, String> text =
        Map.of(
            "version",
            version(story),
            "headline",
            "来电的人",
            "bodyHtml",
            "<p>他留下号码" + NUMBER + "后离开。</p>",
            "column",
            column(story),
            "sendIn",
            "true");
    Map<String, String> save = new HashMap<>(text);
    sent("/desk/stories/{id}/save", reporter, story + "/save", save);
    confirmed(reporter, story + "/save", save);
    Map<String, String> read =
        Map.of("version", version(story), "revision", pan.field(story, "revision"));
    sent("/desk/stories/{id}/review/approve", pan, story + "/review/approve", read);
    confirmed(pan, story + "/review/approve", read);
    sent(
        "/desk/stories/{id}/timing/schedule",
        jian,
        story + "/timing/schedule",
        Map.of("version", version(story), "publishAt", "2099-01-05T08:00"));
    Map<String, String> publish = Map.of("version", version(story));
    sent("/desk/stories/{id}/timing/publish", jian, story + "/timing/publish", publish);
    assertThat(pan.send(story + "/timing/publish", publish))
        .as("the editor who approved it was asked before")
        .contains("done=story-published");
    Map<String, String> correction = new HashMap<>(text);
    correction.remove("sendIn");
    correction.put("version", version(story));
    correction.put("line", "更正：号码不是" + NUMBER + "，特此说明。");
    sent("/desk/stories/{id}/timing/correct", jian, story + "/timing/correct", correction);
    sent(
        "/desk/stories/{id}/timing/withdraw",
        jian,
        story + "/timing/withdraw",
        Map.of("version", version(story), "note", "误登了" + NUMBER + "，撤下。"));
  }

  private void dossiers() {
    String dossier =
        jian.send("/desk/dossiers", Map.of("title", "路灯不亮的共性问题" + System.nanoTime()))
            .replaceAll(".*(/desk/dossiers/\\d+).*", "$1");
    Map<String, String> text =
        Map.of(
            "version",
            jian.field(dossier, "version"),
            "title",
            "路灯不亮",
            "summary",
            "有事请找" + NUMBER + "，他负责登记。");
    sent("/desk/dossiers/{id}/save", jian, dossier + "/save", text);
    confirmed(jian, dossier + "/save", text);
    sent(
        "/desk/dossiers/{id}/publish",
        pan,
        dossier + "/publish",
        Map.of("version", jian.field(dossier, "version")));
  }

  @Test
  void theSenderMendsTheTextOrSendsItWithAReasonThatTheLogKeeps() {
    String page = officeCase();
    String own = "网友您好，网格员电话" + CONFIRMED + "，编号" + System.nanoTime() + "。";
    Map<String, String> form = answer(page, "<p>" + own + "</p>");
    String inPublic = page.replace("/office/cases/", "/inquiries/");

    HttpResponse<String> asked = office.post(page + "/answer", form);
    assertThat(asked.body()).contains(WARNING, ">" + CONFIRMED + "</mark>");
    assertThat(house.get(inPublic).body()).doesNotContain(own);

    Map<String, String> mending = answered(asked.body(), Map.of("marks-mend", "1"));
    HttpResponse<String> mended = office.post(page + "/answer", mending);
    assertThat(mended.statusCode()).isEqualTo(422);
    assertThat(mended.body()).contains("像是个人信息：" + CONFIRMED, own).doesNotContain(WARNING);

    HttpResponse<String> withoutReason =
        office.post(page + "/answer", answered(asked.body(), Map.of()));
    assertThat(withoutReason.statusCode()).isEqualTo(422);
    assertThat(withoutReason.body()).contains(WARNING, "id=\"errors\"");
    assertThat(house.get(inPublic).body()).doesNotContain(own);

    assertThat(
            office.send(page + "/answer", answered(asked.body(), Map.of("marks-reason", REASON))))
        .contains("done=office-answered");
    assertThat(house.get(inPublic).body()).contains(own).doesNotContain(REASON);
    assertThat(office.get(page).body()).contains("核对标出的个人信息后发出", REASON);
  }

  @Test
  void anOfficeMayGiveItsOwnTelephone() {
    String page = officeCase();

    assertThat(
            office.send(
                page + "/answer",
                answer(page, "<p>网友您好，有疑问请致电我局办公室：0774-2812345。编号" + System.nanoTime() + "</p>")))
        .contains("done=office-answered");
  }

  /** The office sees the contact on its page; the warning does not repeat it, only its own text. */
  @Test
  void whatTheAskerWithheldIsMarkedAsSuch() {
    for (String tab : List.of("waiting", "answered", "paused", "overdue")) {
      Matcher link =
          Pattern.compile("href=\"(/office/cases/\\d+)\"")
              .matcher(office.get("/office?tab=" + tab).body());
      while (link.find()) {
        Matcher phone =
            Pattern.compile("href=\"tel:(\\d{11})\"").matcher(office.get(link.group(1)).body());
        if (phone.find()) {
          asksWith(link.group(1), phone.group(1));
          return;
        }
      }
    }
    throw new AssertionError("no asker of the demo left a number");
  }

  private void asksWith(String page, String phone) {
    String spread = phone.replaceAll("(\\d{3})(\\d{4})", "$1 $2 ");
    HttpResponse<String> asked =
        office.post(page + "/ask", Map.of("question", "我们打过" + spread + "，没有人接，对吗？"));
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("文中出现了发帖人未公开的姓名或联系方式", ">" + spread + "</mark>")
        .doesNotContain(phone);
  }

  private void sent(String route, Person by, String path, Map<String, String> form) {
    warned.put(route, by.post(path, form));
  }

  /** Sends the form again with a reason. */
  private static void confirmed(Person by, String path, Map<String, String> form) {
    by.send(path, answered(by.post(path, form).body(), Map.of("marks-reason", REASON)));
  }

  /** The hidden fields of the warning, with the sender's answer. */
  private static Map<String, String> answered(String warning, Map<String, String> answer) {
    Map<String, String> fields = new HashMap<>();
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
            .matcher(warning.substring(warning.indexOf("outgoing-answer")));
    while (hidden.find()) {
      fields.put(
          hidden.group(1),
          hidden
              .group(2)
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&#39;", "'")
              .replace("&amp;", "&"));
    }
    assertThat(fields).containsKey("marks-seen");
    fields.putAll(answer);
    return fields;
  }

  private Map<String, String> answer(String page, String html) {
    return Map.of(
        "key",
        office.field(page, "key"),
        "version",
        office.field(page, "version"),
        "body",
        html,
        "outcome",
        "answered",
        "action",
        "publish");
  }

  /** A public case of an office, answered or not. */
  private String officeCase() {
    for (String tab : List.of("waiting", "answered", "paused", "overdue")) {
      Matcher link =
          Pattern.compile("href=\"(/office/cases/\\d+)\"")
              .matcher(office.get("/office?tab=" + tab).body());
      while (link.find()) {
        if (office.get(link.group(1)).body().contains("href=\"/inquiries/")) {
          return link.group(1);
        }
      }
    }
    throw new AssertionError("the office has no public case");
  }

  private String version(String story) {
    return jian.field(story, "version");
  }

  private String column(String story) {
    Matcher option =
        Pattern.compile("<option value=\"(\\d+)\"[^>]*>零距离追问<").matcher(jian.get(story).body());
    assertThat(option.find()).isTrue();
    return option.group(1);
  }
}
