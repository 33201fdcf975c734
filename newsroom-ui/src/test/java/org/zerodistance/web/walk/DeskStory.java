package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings stories into the states of the editors' desk; a story is named by its address there. */
final class DeskStory {
  private DeskStory() {}

  /** A story of the column, handed to the editors by its author. */
  static String sentIn(WholeHouse house, Person author, String column, String headline) {
    Matcher option =
        Pattern.compile("<option value=\"(\\d+)\"[^>]*>" + column + "<")
            .matcher(author.get("/desk/stories/new").body());
    assertThat(option.find()).as(column).isTrue();
    Matcher number =
        Pattern.compile("\"number\":\\s*(\\d+)").matcher(house.get("/api/v1/inquiries").body());
    assertThat(number.find()).as("an inquiry").isTrue();
    String story =
        author
            .send("/desk/stories", Map.of("cases", number.group(1), "column", option.group(1)))
            .replaceAll(".*(/desk/stories/\\d+).*", "$1");
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
            option.group(1),
            "sendIn",
            "true"));
    return story;
  }

  static void approve(Person editor, String story) {
    editor.send(
        story + "/review/approve",
        Map.of(
            "version",
            editor.field(story, "version"),
            "revision",
            editor.field(story, "revision")));
  }

  static void schedule(Person editor, String story, String at) {
    editor.send(
        story + "/timing/schedule",
        Map.of("version", editor.field(story, "version"), "publishAt", at));
  }

  static void publish(Person editor, String story) {
    editor.send(story + "/timing/publish", Map.of("version", editor.field(story, "version")));
  }

  static void withdraw(Person editor, String story) {
    editor.send(
        story + "/timing/withdraw",
        Map.of("version", editor.field(story, "version"), "note", "试表用稿，撤回。"));
  }
}
