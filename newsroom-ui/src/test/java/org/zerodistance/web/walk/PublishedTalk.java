package org.zerodistance.web.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public case of the demo city with every kind of public part, and a published story that quotes
 * it and shows one of its photos. Each text holds a word of its own.
 */
final class PublishedTalk {
  private static final Path PHOTOS = Path.of("../quickstart/demo/src/main/resources/demo/photos");
  private static final Pattern PART = Pattern.compile("/moderation/([a-z]+-\\d+)\">");

  private final WholeHouse house;
  private final Person moderator;
  private final Person spokesperson;
  private final String mark = "q" + Long.toString(System.nanoTime() % 100_000_000_000L, 36) + "z";
  private final String number;
  private final String story;

  PublishedTalk(WholeHouse house) {
    this.house = house;
    this.moderator = new Person(house, "shen.yulan@demo.example");
    this.spokesperson = new Person(house, "zhujian@demo.example");
    this.number = submitted();
    admitted();
    talked();
    this.story = published();
  }

  String number() {
    return number;
  }

  /** The number of the story on the site. */
  String story() {
    return story;
  }

  Person moderator() {
    return moderator;
  }

  /** The word that stands in one text alone. */
  String word(String part) {
    return mark + part;
  }

  /** The address of the case on the moderators' desk. */
  String desk() {
    return "/desk/cases/" + number + "/moderation";
  }

  /** The parts by their names in addresses, with the word that each holds; photos have none. */
  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    Matcher link = PART.matcher(moderator.get(desk()).body());
    while (link.find()) {
      Matcher word =
          Pattern.compile(mark + "\\w+")
              .matcher(moderator.get(desk() + "/" + link.group(1)).body());
      String found = "";
      while (word.find()) {
        // The page of each part names the case by its title.
        if (!word.group().equals(word("title"))) {
          found = word.group();
        }
      }
      parts.put(link.group(1), found);
    }
    return parts;
  }

  private String submitted() {
    try (BrowserContext asker = house.signedIn("lin.xiaoman@demo.example")) {
      Page page = asker.newPage();
      page.navigate("/inquiries/new");
      page.locator("input[name=kind][value=complaint]").check();
      page.locator("select[name=board]").selectOption("zhujian");
      page.locator("#f-title").fill("东街积水" + word("title"));
      page.locator("#f-body").fill("每逢下雨东街就积水，老人和孩子都要绕到大路上走。" + word("body"));
      page.locator("#photo-input")
          .setInputFiles(
              new Path[] {PHOTOS.resolve("drain-before.jpg"), PHOTOS.resolve("lane-dusk.jpg")});
      assertThat(page.locator("#photo-list .staged-remove")).hasCount(2);
      page.locator("button.primary[value=send]").click();
      page.waitForURL(Pattern.compile(".*/inquiries/receipt/.*"));
      return page.locator(".receipt-number").innerText().strip();
    }
  }

  private void admitted() {
    String task = task(word("title"));
    Matcher board =
        Pattern.compile("(?s)<select[^>]*name=\"board\".*?<option value=\"(\\d+)\" selected")
            .matcher(moderator.get(task).body());
    assertThat(board.find()).as("the board of " + task).isTrue();
    moderator.send(
        task,
        Map.of("action", "admit", "board", board.group(1), "marked", "1", "visibility", "public"));
  }

  private void talked() {
    String office = "/office/cases/" + number;
    spokesperson.send(office + "/ask", Map.of("question", "请问是哪一段积水？" + word("question")));
    Person asker = new Person(house, "lin.xiaoman@demo.example");
    asker.send(
        "/track/" + number + "/answer",
        Map.of(
            "question",
            asker.field("/track/" + number, "question"),
            "answer",
            "桥头那一段。" + word("answer")));
    letIn(word("answer"));
    asker.send("/track/" + number + "/remark", Map.of("remark", "昨晚又淹了。" + word("remark")));
    letIn(word("remark"));
    new Person(house, "qin.shaofeng@demo.example")
        .send("/inquiries/new/join", Map.of("join", number, "body", "我家门口也一样。" + word("joined")));
    letIn(word("joined"));
    spokesperson.send(
        office + "/answer",
        Map.of(
            "key",
            spokesperson.field(office, "key"),
            "version",
            spokesperson.field(office, "version"),
            "body",
            "<p>网友您好，东街的下水道已经疏通。" + word("reply") + "</p>",
            "outcome",
            "answered",
            "action",
            "publish"));
  }

  private void letIn(String word) {
    moderator.send(task(word), Map.of("action", "let-in"));
  }

  /** The moderators' task whose row shows the word. */
  private String task(String word) {
    Pattern next =
        Pattern.compile("href=\"([^\"]+)\"[^>]*rel=\"next\"|rel=\"next\"[^>]*href=\"([^\"]+)\"");
    String path = "/desk/moderation";
    while (true) {
      String page = moderator.get(path).body();
      for (String line : page.split("(?=<li class=\"qrow)", -1)) {
        Matcher one = Pattern.compile("href=\"(/desk/moderation/\\d+)[\"?]").matcher(line);
        if (line.contains(word) && one.find()) {
          return one.group(1);
        }
      }
      Matcher found = next.matcher(page);
      assertThat(found.find()).as("a further page after " + path + " for " + word).isTrue();
      path = (found.group(1) == null ? found.group(2) : found.group(1)).replace("&amp;", "&");
    }
  }

  /** With all quotes of the draft and a copy of the case's first photo. */
  private String published() {
    Person editor = new Person(house, "pan.mingyuan@demo.example");
    Matcher column =
        Pattern.compile("<option value=\"(\\d+)\"[^>]*>零距离追问<")
            .matcher(editor.get("/desk/stories/new").body());
    assertThat(column.find()).isTrue();
    String page =
        editor
            .send("/desk/stories", Map.of("cases", number, "column", column.group(1)))
            .replaceAll(".*(/desk/stories/\\d+).*", "$1");
    StringBuilder body = new StringBuilder("<p>记者回到现场。</p>");
    Matcher quote =
        Pattern.compile("figure data-quote=(?:\"|&quot;)(\\d+)").matcher(editor.get(page).body());
    while (quote.find()) {
      body.append("<figure data-quote=\"").append(quote.group(1)).append("\"></figure>");
    }
    Matcher photo =
        Pattern.compile("name=\"photo\" value=\"(\\w{26})\"").matcher(editor.get(page).body());
    assertThat(photo.find()).as("a photo on offer").isTrue();
    editor.send(page + "/photos/choose", Map.of("photo", photo.group(1)));
    Matcher copy =
        Pattern.compile("name=\"leadPhoto\" value=\"(\\w{26})\"").matcher(editor.get(page).body());
    assertThat(copy.find()).as("the story's copy").isTrue();
    editor.send(
        page + "/save",
        Map.of(
            "version", editor.field(page, "version"),
            "headline", "东街的下水道通了" + mark,
            "bodyHtml", body.toString(),
            "column", column.group(1),
            "leadPhoto", copy.group(1),
            "sendIn", "true"));
    DeskStory.approve(editor, page);
    DeskStory.publish(editor, page);
    Matcher address = Pattern.compile("href=\"/stories/(\\d+)\"").matcher(editor.get(page).body());
    assertThat(address.find()).isTrue();
    return address.group(1);
  }
}
