package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.i18n.Messages;

/**
 * Tests that every address that takes photos names each reason for which a photo is refused, in
 * both languages. The addresses are read from the program; one without a way here fails the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoRefusalsIT {
  /** Reasons that do not lie in one file. */
  private static final Set<PhotoCode> NOT_OF_A_FILE =
      EnumSet.of(PhotoCode.PHOTO_TOO_MANY, PhotoCode.PHOTO_GONE, PhotoCode.PHOTO_BUSY);

  private static final Map<String, String> SAVE = Map.of("action", "save");

  /** Sends one form with these files in the language, and returns the page. */
  private interface Way {
    HttpResponse<String> send(Language language, MultipartBody files);
  }

  private final WholeHouse house = WholeHouse.get();
  private final Messages messages = Messages.ofClassPath();
  private final Map<String, Way> ways = new TreeMap<>();
  private int visitors;

  @BeforeAll
  void findWays() {
    ways.put("/inquiries/new", asVisitor("/inquiries/new", ""));
    ways.put("/inquiries/new/photos", asVisitor("/inquiries/new/photos", ""));
    Asker asker = Asker.of(house, Map.of("title", "退回后补照片的帖子"));
    WholeHouse.change(
        "UPDATE inquiry SET moderation = 'returned' WHERE number = ?", asker.number());
    String path = "/track/" + asker.number();
    String cookie = asker.cookie();
    ways.put("/track/{number}/resubmit", asVisitor(path + "/resubmit", cookie));
    ways.put("/track/{number}/photos", asVisitor(path + "/photos", cookie));
    Person office = new Person(house, "zhujian@demo.example");
    String open = link(office.get("/office").body(), "/office/cases/\\d+");
    ways.put(
        "/office/cases/{number}/answer",
        asPerson(
            office,
            open + "/answer",
            Map.of(
                "key", office.field(open, "key"),
                "version", office.field(open, "version"),
                "action", "upload")));
    Person reporter = new Person(house, "qin.shaofeng@demo.example");
    String assignment = assignment(reporter);
    ways.put(
        "/desk/assignments/{id}/notebook/visits",
        asPerson(reporter, assignment + "/notebook/visits", SAVE));
    String visit =
        link(reporter.get(assignment).body(), assignment + "/notebook/visits/\\d+(?=[\"#])");
    ways.put(
        "/desk/assignments/{id}/notebook/{kind}/{number}/photos",
        asPerson(reporter, visit + "/photos", SAVE));
    Person editor = new Person(house, "pan.mingyuan@demo.example");
    String story =
        editor
            .send(
                "/desk/stories",
                Map.of(
                    "cases",
                    link(editor.get("/boards/secretary").body(), "/inquiries/\\d+")
                        .replaceAll("\\D", "")))
            .replaceAll(".*(/desk/stories/\\d+).*", "$1");
    ways.put("/desk/stories/{id}/photos", asPerson(editor, story + "/photos", SAVE));
  }

  @Test
  void everyReasonThatLiesInAFileHasASample() {
    assertThat(BadPhoto.ALL.stream().map(BadPhoto::code))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(NOT_OF_A_FILE)));
  }

  @Test
  void everyAddressThatTakesPhotosHasAWay() {
    assertThat(ways.keySet()).isEqualTo(PostRoutes.takingPhotos());
  }

  @Test
  void everyAddressNamesEveryReasonInBothLanguages() {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Map.Entry<String, Way> way : ways.entrySet()) {
      for (Language language : Language.values()) {
        for (BadPhoto bad : BadPhoto.ALL) {
          MultipartBody files =
              new MultipartBody().file(field(way.getKey()), bad.fileName(), bad.content());
          HttpResponse<String> answer = way.getValue().send(language, files);
          asked++;
          String said = plain(answer.body());
          for (BadPhoto other : BadPhoto.ALL) {
            boolean expected = other == bad;
            if (said.contains(other.sentence(messages, language)) != expected) {
              wrong.add(
                  "%s, %s, %s, %s: %s“%s”"
                      .formatted(
                          way.getKey(),
                          language,
                          bad.code(),
                          answer.statusCode(),
                          expected ? "does not say " : "says ",
                          other.sentence(messages, language)));
            }
          }
        }
      }
    }
    System.getLogger(PhotoRefusalsIT.class.getName())
        .log(System.Logger.Level.INFO, "{0} bad photos were sent.", asked);
    assertThat(wrong).isEmpty();
  }

  @Test
  void tooManyPhotosAreNamedAndTheOthersStay() {
    List<String> wrong = new ArrayList<>();
    ways.forEach(
        (route, way) -> {
          // A story takes one photo at a time, and as many as it needs.
          if (!route.startsWith("/desk/stories")) {
            MultipartBody files = new MultipartBody();
            for (int i = 1; i <= 14; i++) {
              files.file("photos", "第" + i + "张.png", BadPhoto.good());
            }
            String said = plain(way.send(Language.ZH, files).body());
            String sentence =
                messages.say(Language.ZH, "problem.photo-too-many", "第14张.png", 0).split("：")[0];
            if (!said.contains(sentence)) {
              wrong.add(route + " does not say " + sentence);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static String field(String route) {
    return route.startsWith("/desk/stories") ? "photo" : "photos";
  }

  /** Each time another stranger, because uploads of one address are limited. */
  private Way asVisitor(String path, String cookie) {
    return (language, files) -> {
      visitors++;
      return house.post(
          path,
          files.fields(Map.of("key", Tokens.random(), "action", "upload")),
          "Sec-Fetch-Site",
          "same-origin",
          "Accept-Language",
          language.tag(),
          "X-Forwarded-For",
          "198.51.%d.%d".formatted(100 + visitors / 200, visitors % 200 + 1),
          "Cookie",
          cookie);
    };
  }

  private static Way asPerson(Person person, String path, Map<String, String> more) {
    return (language, files) -> {
      person.send("/language", Map.of("lang", language.tag(), "back", "/account/settings"));
      try {
        Map<String, String> fields = new HashMap<>();
        fields.put("key", Tokens.random());
        fields.put("place", "菜市场");
        fields.put("seen", "积水没过脚踝。");
        fields.put("visitedAt", "2026-03-02T09:30");
        fields.putAll(more);
        return person.post(path, files.fields(fields));
      } finally {
        person.send("/language", Map.of("lang", Language.ZH.tag(), "back", "/account/settings"));
      }
    };
  }

  /** An open assignment of the reporter with a visit. */
  private String assignment(Person reporter) {
    Matcher links =
        Pattern.compile("href=\"(/desk/assignments/\\d+)\"")
            .matcher(reporter.get("/desk/assignments").body());
    while (links.find()) {
      String one = links.group(1);
      if (reporter.get(one).body().contains(one + "/notebook/visits\"")) {
        reporter.send(
            one + "/notebook/visits",
            Map.of("place", "菜市场", "seen", "积水没过脚踝。", "visitedAt", "2026-03-02T09:30"));
        return one;
      }
    }
    throw new AssertionError("the reporter has no open assignment");
  }

  private static String link(String page, String path) {
    Matcher link = Pattern.compile("href=\"(" + path + ")").matcher(page);
    assertThat(link.find()).as(path).isTrue();
    return link.group(1);
  }

  private static String plain(String html) {
    return html.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
