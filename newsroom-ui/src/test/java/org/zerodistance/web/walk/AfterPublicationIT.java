package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tests the pages of moderation after admission in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfterPublicationIT {
  private final WholeHouse house = WholeHouse.get();
  private PublishedTalk talk;

  @BeforeAll
  void publish() {
    talk = new PublishedTalk(house);
  }

  /** From the public page: the button, the reason, the confirmation. */
  @Test
  void threeClicksTakeACaseOrAPartDown() {
    for (String email : List.of("shen.yulan@demo.example", "pan.mingyuan@demo.example")) {
      for (String kind : List.of("inquiry", "reply", "question", "remark")) {
        try (BrowserContext context = house.signedIn(email)) {
          Page page = context.newPage();
          page.navigate("/inquiries/" + talk.number());
          page.locator("a[href*='/moderation/" + kind + "-']").first().click();
          page.locator("form[action$='/hide'] input[value=at_request]").check();
          page.locator("form[action$='/hide'] button").click();
          page.waitForURL(Pattern.compile(".*done=postmoderation-hide.*"));
          String seen = house.get("/inquiries/" + talk.number()).body();
          assertThat(seen).contains("按当事人请求隐藏");

          page.locator("form[action$='/show'] button").click();
          page.waitForURL(Pattern.compile(".*done=postmoderation-show.*"));
          assertThat(house.get("/inquiries/" + talk.number()).statusCode()).isEqualTo(200);
        }
      }
    }
  }

  @Test
  void nobodyElseIsOfferedOrGivenThesePages() {
    for (String email :
        List.of("qin.shaofeng@demo.example", "zhujian@demo.example", "lin.xiaoman@demo.example")) {
      Person other = new Person(house, email);
      assertThat(other.get("/inquiries/" + talk.number()).body()).doesNotContain("/moderation");
      assertThat(other.get(talk.desk()).statusCode()).as(email).isEqualTo(403);
      assertThat(other.get("/desk/withheld").statusCode()).as(email).isEqualTo(403);
      for (String part : talk.parts().keySet()) {
        String page = talk.desk() + "/" + part;
        assertThat(other.get(page).statusCode()).as(email + " " + part).isEqualTo(403);
        for (String act : List.of("hide", "show", "redact", "boxes")) {
          assertThat(other.post(page + "/" + act, Map.of("why", "rules")).statusCode())
              .as(email + " " + part + " " + act)
              .isEqualTo(403);
        }
      }
    }
    assertThat(house.get("/inquiries/" + talk.number()).body()).doesNotContain("/moderation");
    assertThat(house.get(talk.desk()).headers().firstValue("Location").orElseThrow())
        .startsWith("/login");
  }

  @Test
  void selectedWordsAreBlackedOutAndABoxIsDrawnOnAPhoto() {
    try (BrowserContext context = house.signedIn("shen.yulan@demo.example")) {
      Page page = context.newPage();
      page.navigate(talk.desk() + "/" + part("reply"));
      page.locator(".words[data-field=body]")
          .evaluate(
              "el => { const range = document.createRange(); const text = el.firstChild;"
                  + " range.setStart(text, 0); range.setEnd(text, 2);"
                  + " getSelection().removeAllRanges(); getSelection().addRange(range); }");
      page.locator("[data-blacken]").click();
      assertThat(page.locator("form[action$='/redact'] [name=span]").first()).isChecked();
      page.locator("form[action$='/redact'] button.primary").click();
      page.waitForURL(Pattern.compile(".*done=postmoderation-redact.*"));
      assertThat(house.get("/inquiries/" + talk.number()).body()).contains("██您好");

      page.navigate(talk.desk() + "/" + part("photo"));
      Locator photo = page.locator("[data-box-photo]");
      photo.scrollIntoViewIfNeeded();
      BoundingBox frame = photo.boundingBox();
      page.mouse().move(frame.x + frame.width * 0.25, frame.y + frame.height * 0.25);
      page.mouse().down();
      page.mouse().move(frame.x + frame.width * 0.75, frame.y + frame.height * 0.5);
      page.mouse().up();
      assertThat(page.locator("[name=left]").first()).hasValue(Pattern.compile("2[45](\\.\\d)?"));
      assertThat(page.locator("[name=width]").first())
          .hasValue(Pattern.compile("(49|50)(\\.\\d)?"));
      page.locator("form[action$='/boxes'] button.primary").click();
      page.waitForURL(Pattern.compile(".*done=postmoderation-boxes.*"));
      assertThat(page.locator("[data-box-layer] rect")).hasCount(1);
      assertThat(house.get("/inquiries/" + talk.number()).body()).contains("一张照片遮盖了一部分");
    }
  }

  /** What was typed comes back with every error. */
  @Test
  void aRefusedFormComesBackWithWhatWasTyped() {
    String page = talk.desk() + "/" + part("remark");
    String version = talk.moderator().field(page, "version");
    var refused =
        talk.moderator()
            .post(
                page + "/redact",
                Map.of("marked", "1", "version", version, "also", "原文里没有的话", "words", "我的说明"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("原文里没有的话", "我的说明", "在原文里找不到");

    Map<String, String> stale = new HashMap<>();
    stale.put("why", "rules");
    stale.put("words", "同事已经处理");
    stale.put("version", "99");
    var late = talk.moderator().post(page + "/hide", stale);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("同事已经处理", "同事刚处理过这项内容");
    String photo = talk.desk() + "/" + part("photo");
    var box =
        talk.moderator()
            .post(
                photo + "/boxes",
                Map.of(
                    "boxed",
                    "1",
                    "why",
                    "rules",
                    "left",
                    "90",
                    "top",
                    "x",
                    "width",
                    "5",
                    "height",
                    "5",
                    "version",
                    talk.moderator().field(photo, "version")));
    assertThat(box.statusCode()).isEqualTo(422);
    assertThat(box.body()).contains("value=\"90\"", "四个数字");
  }

  @Test
  void aCaseMovesToAnotherBoard() {
    Person moderator = talk.moderator();
    Map<String, String> form = new HashMap<>();
    form.put("version", moderator.field(talk.desk(), "version"));
    Matcher board =
        Pattern.compile("(?s)<select id=\"f-board\".*?</select>")
            .matcher(moderator.get(talk.desk()).body());
    assertThat(board.find()).isTrue();
    Matcher other = Pattern.compile("<option value=\"(\\d+)\">").matcher(board.group());
    assertThat(other.find()).isTrue();
    form.put("board", other.group(1));
    form.put("kind", "help");
    form.put("office", "same");
    form.put("words", "网友选错了版块");
    assertThat(moderator.send(talk.desk() + "/move", form)).contains("done=postmoderation-move");
    assertThat(house.get("/inquiries/" + talk.number()).body()).contains("编辑部调整了归类");
    form.put("version", "1");
    assertThat(moderator.post(talk.desk() + "/move", form).statusCode()).isEqualTo(409);
  }

  @Test
  void thePagesLookRight() {
    Looks looks = new Looks(house);
    hide("question");
    try {
      pagesWithAHiddenQuestion(looks);
    } finally {
      show("question");
    }
    hide("inquiry");
    try {
      assertThat(
              looks.at(
                  List.of(new Stop("case-hidden", "/inquiries/" + talk.number(), "", "", 410))))
          .isEmpty();
    } finally {
      show("inquiry");
    }
  }

  private void pagesWithAHiddenQuestion(Looks looks) {
    String reply = part("reply");
    assertThat(
            looks.as(
                "shen.yulan@demo.example",
                List.of(
                    Stop.at("moderation-case", talk.desk()),
                    Stop.at("moderation-inquiry", talk.desk() + "/" + part("inquiry")),
                    Stop.at("moderation-reply", talk.desk() + "/" + reply),
                    Stop.at("moderation-hidden", talk.desk() + "/" + part("question")),
                    Stop.at("moderation-photo", talk.desk() + "/" + part("photo")),
                    Stop.at("withheld", "/desk/withheld"),
                    Stop.at("case-of-moderator", "/inquiries/" + talk.number()))))
        .isEmpty();
    assertThat(looks.at(List.of(Stop.at("case-withheld", "/inquiries/" + talk.number()))))
        .isEmpty();
    assertThat(
            looks.as(
                "pan.mingyuan@demo.example", List.of(Stop.at("stories-marked", "/desk/stories"))))
        .isEmpty();
    assertThat(
            looks.as(
                "zhujian@demo.example",
                List.of(Stop.at("office-withheld", "/office/cases/" + talk.number()))))
        .isEmpty();
  }

  private void show(String kind) {
    String page = talk.desk() + "/" + part(kind);
    talk.moderator()
        .send(page + "/show", Map.of("version", talk.moderator().field(page, "version")));
  }

  private void hide(String kind) {
    String page = talk.desk() + "/" + part(kind);
    talk.moderator()
        .send(
            page + "/hide",
            Map.of("why", "at_request", "version", talk.moderator().field(page, "version")));
  }

  private String part(String kind) {
    return talk.parts().keySet().stream()
        .filter(part -> part.startsWith(kind))
        .findFirst()
        .orElseThrow();
  }
}
