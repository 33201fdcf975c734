package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Tokens;

class NotebookPageIT {
  private static final Pattern OPEN = Pattern.compile("href=\"(/desk/assignments/\\d+)\"");

  private final WholeHouse house = WholeHouse.get();
  private final Person reporter = new Person(house, "qin.shaofeng@demo.example");

  @Test
  void aVisitWithAWrongPhotoIsNotSavedAndTheGoodPhotoIsNotSentTwice() {
    String assignment = assignment();
    String mark = "积水没过脚踝，编号" + System.nanoTime();
    Map<String, String> fields = new HashMap<>();
    fields.put("key", Tokens.random());
    fields.put("place", "菜市场后门");
    fields.put("seen", mark);
    fields.put("visitedAt", "2026-03-02T09:30");

    HttpResponse<String> refused =
        reporter.post(
            assignment + "/notebook/visits",
            new MultipartBody()
                .fields(fields)
                .file("photos", "好的.png", BadPhoto.good())
                .file("photos", BadPhoto.HEIC.fileName(), BadPhoto.HEIC.content()));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("IMG_2041.HEIC", "1 张照片已经传好", mark, "value=\"" + fields.get("key") + "\"");
    assertThat(reporter.get(assignment).body()).doesNotContain(mark);

    assertThat(reporter.send(assignment + "/notebook/visits", fields)).contains("done=visit-added");

    String page = reporter.get(assignment).body();
    assertThat(page.split(Pattern.quote(mark), -1)).hasSize(2);
    String article =
        page.replaceAll(
            "(?s).*(<article class=\"entry\"(?:(?!<article).)*" + mark + ".*?</article>).*", "$1");
    assertThat(article.split("<img ", -1)).as("photos of the visit").hasSize(2);
  }

  @Test
  void aNoteIsCorrectedAndRemovedAndItsEarlierWordsAreKept() {
    String assignment = assignment();
    String first = "先问街道办，编号" + System.nanoTime();
    reporter.send(assignment + "/notebook/notes", Map.of("body", first));
    Matcher link =
        Pattern.compile(
                Pattern.quote(first) + "(?s).*?href=\"(" + assignment + "/notebook/notes/\\d+)\"")
            .matcher(reporter.get(assignment).body());
    assertThat(link.find()).isTrue();
    String note = link.group(1);

    assertThat(reporter.get(note).body()).contains(first);
    assertThat(reporter.post(note, Map.of("version", "1", "body", " ")).statusCode())
        .isEqualTo(422);
    String second = first.replace("街道办", "居委会");
    reporter.send(note, Map.of("version", "1", "body", second));
    HttpResponse<String> stale = reporter.post(note, Map.of("version", "1", "body", "另一句"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains(second, "另一句", "name=\"version\" value=\"2\"");

    assertThat(reporter.get(assignment).body()).contains(second, "已更正").doesNotContain(first);
    assertThat(reporter.get(assignment + "/notebook").body()).contains(first);

    reporter.send(note + "/remove", Map.of("version", "2"));

    assertThat(reporter.get(assignment).body()).doesNotContain(second);
    assertThat(reporter.get(note).statusCode()).isEqualTo(404);
    Person editor = new Person(house, "pan.mingyuan@demo.example");
    assertThat(editor.get(assignment + "/notebook").body()).contains(first, second);
    assertThat(new Person(house, "zhujian@demo.example").get(assignment + "/notebook").statusCode())
        .isEqualTo(403);
  }

  private String assignment() {
    Matcher links = OPEN.matcher(reporter.get("/desk/assignments").body());
    while (links.find()) {
      if (reporter.get(links.group(1)).body().contains(links.group(1) + "/notebook/visits\"")) {
        return links.group(1);
      }
    }
    throw new AssertionError("the reporter has no open assignment");
  }
}
