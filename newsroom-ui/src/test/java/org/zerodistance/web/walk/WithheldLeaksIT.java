package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Hides and blacks out every kind of public part of a case, and asks after each act every public
 * address of the running application for its words: none shows them, and all show them again after
 * the part is shown. The addresses are listed by the application; one with a parameter that this
 * test cannot fill fails it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithheldLeaksIT {
  /** The promise of the search: a change is found within seconds. */
  private static final Duration SEARCH_FOLLOWS = Duration.ofSeconds(15);

  /** Addresses that need a person, a secret of the reader or of the operator, each with why. */
  private static final Map<String, String> NOT_PUBLIC =
      Map.ofEntries(
          Map.entry("/admin", "administrators"),
          Map.entry("/desk", "the newsroom"),
          Map.entry("/office", "offices; the office in charge sees originals"),
          Map.entry("/account", "a reader's own pages"),
          Map.entry("/internal", "the operator"),
          Map.entry("/reset/{token}", "a secret link"),
          Map.entry("/welcome/{token}", "a secret link"),
          Map.entry("/confirm/{token}", "a secret link"),
          Map.entry("/mail/stop/{token}", "a secret link"),
          Map.entry("/saved-searches/{token}", "a secret link"),
          Map.entry("/inquiries/receipt/{token}", "the sender's own"),
          Map.entry("/track/{number}/photos", "the asker's own"),
          Map.entry("/photos/{key}", "asked for by the keys that pages show"),
          Map.entry("/assets/{fingerprint}", "files of the program"));

  private final WholeHouse house = WholeHouse.get();
  private PublishedTalk talk;
  private List<String> addresses;

  @BeforeAll
  void publish() {
    talk = new PublishedTalk(house);
    addresses = addresses();
    await(talk.word("title"), true);
    await(talk.word("reply"), true);
  }

  @Test
  void theCaseHasEveryKindOfPart() {
    assertThat(talk.parts().keySet().stream().map(part -> part.replaceAll("-.*", "")))
        .contains("inquiry", "photo", "reply", "question", "remark");
    assertThat(talk.parts().values())
        .contains(
            talk.word("question"),
            talk.word("answer"),
            talk.word("remark"),
            talk.word("joined"),
            talk.word("reply"));
    assertThat(addresses).hasSizeGreaterThan(25);
  }

  @Test
  void noWordOfAHiddenPartComesOutAnywhere() {
    talk.parts()
        .forEach(
            (part, word) -> {
              if (!part.startsWith("inquiry") && !part.startsWith("photo")) {
                follows(part, Set.of(word), () -> act(part, "hide"), () -> act(part, "show"));
              }
            });
  }

  @Test
  void noWordOfABlackedOutPassageComesOutAnywhere() {
    talk.parts()
        .forEach(
            (part, word) -> {
              if (!part.startsWith("inquiry") && !part.startsWith("photo")) {
                follows(part, Set.of(word), () -> black(part, word), () -> black(part, ""));
              }
            });
    String inquiry = part("inquiry");
    String title = talk.word("title");
    String body = talk.word("body");
    follows(
        inquiry,
        Set.of(title, body),
        () -> black(inquiry, title + "\n" + body),
        () -> black(inquiry, ""));
  }

  @Test
  void noWordOfAHiddenCaseComesOutAnywhere() {
    Set<String> words = new TreeSet<>(talk.parts().values());
    words.remove("");
    words.add(talk.word("title"));
    words.add(talk.word("body"));
    String inquiry = part("inquiry");
    follows(
        inquiry,
        words,
        () -> {
          act(inquiry, "hide");
          HttpResponse<String> gone = house.get("/inquiries/" + talk.number());
          assertThat(gone.statusCode()).isEqualTo(410);
          assertThat(gone.body()).contains("按当事人请求隐藏");
          assertThat(house.get("/api/v1/inquiries/" + talk.number()).statusCode()).isIn(404, 410);
        },
        () -> act(inquiry, "show"));
  }

  @Test
  void aPhotoThatIsTakenOffIsShownAndSentNowhere() {
    for (String part : talk.parts().keySet()) {
      if (part.startsWith("photo")) {
        Set<String> keys = keys(talk.desk() + "/" + part);
        assertThat(keys).as("the key of " + part).hasSize(1);
        String key = keys.iterator().next();
        Set<String> before = photos();
        assertThat(before).contains(key);
        act(part, "hide");
        assertThat(photos()).doesNotContain(key);
        // Also the story's copy of the same picture.
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(photos());
        for (String one : gone) {
          assertThat(house.get("/photos/" + one + "/full.jpg").statusCode()).as(one).isEqualTo(404);
        }
        act(part, "show");
        assertThat(photos()).isEqualTo(before);
      }
    }
  }

  @Test
  void theOldPictureIsGoneWhenBoxesAreDrawn() {
    String part = part("photo");
    String key = keys(talk.desk() + "/" + part).iterator().next();
    Set<String> before = photos();
    box(part, "10");
    Set<String> after = photos();
    assertThat(after).doesNotContain(key).hasSameSizeAs(before);
    for (String one : before) {
      if (!after.contains(one)) {
        assertThat(house.get("/photos/" + one + "/full.jpg").statusCode()).as(one).isEqualTo(404);
      }
    }
    assertThat(talk.moderator().get("/photos/" + key + "/full.jpg").statusCode()).isEqualTo(200);
    box(part, "");
    assertThat(photos()).isEqualTo(before);
  }

  /** The desk marks the story, and no longer after somebody has looked through it. */
  @Test
  void theStoryThatQuotesWhatWasHiddenIsMarkedOnTheDesk() {
    Person editor = new Person(house, "pan.mingyuan@demo.example");
    String inquiry = part("inquiry");
    act(inquiry, "hide");
    act(inquiry, "show");
    String desk = editor.get("/desk/stories").body();
    Matcher marked = Pattern.compile("(?s)请核对</h2>.*?href=\"(/desk/stories/\\d+)\"").matcher(desk);
    assertThat(marked.find()).isTrue();
    String page = marked.group(1);
    assertThat(editor.get(page).body()).contains("引用来源有变动");
    editor.send(page + "/review/sources", Map.of());
    assertThat(editor.get(page).body()).doesNotContain("引用来源有变动");
  }

  /** Before the act the words come out somewhere, after it nowhere, and again when it is undone. */
  private void follows(String part, Set<String> words, Runnable act, Runnable undo) {
    Map<String, Set<String>> before = new TreeMap<>();
    words.forEach(
        word -> {
          before.put(word, showing(word));
          assertThat(before.get(word)).as(word + " before").isNotEmpty();
        });
    act.run();
    for (String word : words) {
      Set<String> at = new LinkedHashSet<>();
      for (String address : addresses) {
        if (!isSearch(address) && body(address).contains(word)) {
          at.add(address);
        }
      }
      assertThat(at).as("%s of %s at once", word, part).isEmpty();
      await(word, false);
      assertThat(showing(word)).as("%s of %s", word, part).isEmpty();
    }
    undo.run();
    words.forEach(word -> await(word, before.get(word)));
  }

  private static boolean isSearch(String address) {
    return address.contains("search") || address.endsWith("/similar");
  }

  /** The public addresses that show a word now; those of the search are asked for the word. */
  private Set<String> showing(String word) {
    Set<String> at = new LinkedHashSet<>();
    List<String> all = new ArrayList<>(addresses);
    String query = URLEncoder.encode(word, StandardCharsets.UTF_8);
    all.add("/search?q=" + query);
    all.add("/api/v1/search?q=" + query);
    all.add("/search/suggest?q=" + query);
    for (String address : all) {
      // A search repeats the words that were looked for.
      String body = body(address).replace("?q=" + query, "");
      if (address.endsWith("?q=" + query)) {
        body =
            body.replaceAll("</?mark>", "")
                .replaceAll("(?s)<form.*?</form>|<title>.*?</title>|<h1.*?</h1>", "");
        body = body.replaceAll("\"query\":\"[^\"]*\"", "");
        if (body.contains("/inquiries/" + talk.number())) {
          at.add(address);
        }
      } else if (body.contains(word)) {
        at.add(address);
      }
    }
    return at;
  }

  private void await(String word, boolean found) {
    long deadline = System.nanoTime() + SEARCH_FOLLOWS.toNanos();
    while (hits(word) != found && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    assertThat(hits(word)).as("the search finds " + word).isEqualTo(found);
  }

  private void await(String word, Set<String> shown) {
    long deadline = System.nanoTime() + SEARCH_FOLLOWS.toNanos();
    while (!showing(word).equals(shown) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    assertThat(showing(word)).as(word + " is shown again").isEqualTo(shown);
  }

  private boolean hits(String word) {
    return body("/api/v1/search?q=" + word).contains("/inquiries/" + talk.number());
  }

  private String body(String address) {
    return house.get(address, "Accept-Language", "zh-CN").body();
  }

  /** The keys of all photos that public pages show of the case and the story. */
  private Set<String> photos() {
    Set<String> keys = new TreeSet<>();
    for (String page :
        List.of("/inquiries/" + talk.number(), "/stories/" + talk.story(), "/columns/zhuiwen")) {
      keys.addAll(keysIn(body(page)));
    }
    return keys;
  }

  private Set<String> keys(String deskPage) {
    return keysIn(talk.moderator().get(deskPage).body());
  }

  private static Set<String> keysIn(String body) {
    return Pattern.compile("/photos/(\\w{26})/")
        .matcher(body)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String part(String kind) {
    return talk.parts().keySet().stream()
        .filter(part -> part.startsWith(kind))
        .findFirst()
        .orElseThrow();
  }

  private void act(String part, String what) {
    send(part, what, new HashMap<>());
  }

  private void black(String part, String lines) {
    send(part, "redact", new HashMap<>(Map.of("marked", "1", "also", lines)));
  }

  private void box(String part, String size) {
    send(
        part,
        "boxes",
        new HashMap<>(
            Map.of(
                "boxed",
                "1",
                "left",
                size.isEmpty() ? "" : "0",
                "top",
                size.isEmpty() ? "" : "0",
                "width",
                size,
                "height",
                size)));
  }

  private void send(String part, String what, Map<String, String> form) {
    String page = talk.desk() + "/" + part;
    form.put("why", "at_request");
    form.put("version", talk.moderator().field(page, "version"));
    talk.moderator().send(page + "/" + what, form);
  }

  /** The public addresses of the running application, filled for the case and its story. */
  private List<String> addresses() {
    Set<String> all = new LinkedHashSet<>();
    Set<String> unknown = new TreeSet<>();
    String routes =
        house.get("/internal/routes", "Authorization", "Bearer " + WholeHouse.OPERATOR).body();
    for (String line : routes.split("\n", -1)) {
      if (line.startsWith("GET /")) {
        String template =
            line.substring(4).replaceAll("\\{\\s*(\\w+)[^}]*(?:\\{[^}]*})?[^}]*}", "{$1}");
        if (NOT_PUBLIC.keySet().stream().noneMatch(start -> isBelow(template, start))) {
          String filled = filled(template);
          (filled.contains("{") ? unknown : all).add(filled);
        }
      }
    }
    assertThat(unknown).as("public addresses that this test cannot fill").isEmpty();
    all.add("/api/v1/inquiries?limit=100");
    all.add("/boards/zhujian?view=list");
    return List.copyOf(all);
  }

  private static boolean isBelow(String template, String start) {
    return template.equals(start) || template.startsWith(start + "/");
  }

  private String filled(String template) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("/stories/{number}", "/stories/" + talk.story());
    values.put("/columns/{slug}", "/columns/zhuiwen");
    values.put("/boards/{slug}", "/boards/zhujian");
    values.put("/about/{slug}", "/about/contact");
    values.put("/dossiers/{id}", "/dossiers/1");
    values.put("/{number}", "/" + talk.number());
    values.put("{month}", YearMonth.now(ZoneOffset.UTC).toString());
    String filled = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return filled;
  }
}
