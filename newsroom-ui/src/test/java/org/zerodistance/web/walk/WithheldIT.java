package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests that every page of the staff that shows a withheld name, contact or words of a case says so
 * beside them. The pages are found by following the links of every role.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithheldIT {
  private static final String NAME = "欧阳不具名";
  private static final String PHONE = "13877776666";
  private static final String MARK = "未公开";

  /** The number of characters within which the mark follows. */
  private static final int BESIDE = 40;

  private static final int OF_A_SHAPE = 3;
  private static final int MOST_PAGES = 250;

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

  private final WholeHouse house = WholeHouse.get();
  private final String words = "老周家" + System.nanoTime() % 1_000_000;

  /** Words of the case that are public, by which it is found. */
  private final String open = "水洼" + System.nanoTime() % 1_000_000;

  private final Set<String> shown = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();
  private Asker asker;
  private Map<String, List<String>> people;

  @BeforeAll
  void admitACaseWithWithheldNameAndWords() {
    asker =
        Asker.of(
            house,
            Map.of(
                "title",
                words + "门口" + open,
                "body",
                "每逢下雨，" + words + "门口的积水就没过脚踝，老人和孩子都要绕路。",
                "name",
                NAME,
                "phone",
                PHONE));
    String number = asker.number();
    Person moderator = new Person(house, "shen.yulan@demo.example");
    String task = task(moderator, "new");
    String board = find(moderator.get(task).body(), "<option value=\"(\\d+)\" selected>");
    Map<String, String> admission =
        new HashMap<>(
            Map.of(
                "marked", "1",
                "action", "admit",
                "board", board,
                "kind", "complaint",
                "visibility", "public"));
    admission.put("also", "没有这几个字");
    assertThat(moderator.post(task, admission).statusCode()).isEqualTo(422);
    admission.put("also", words);
    moderator.send(task, admission);
    assertThat(house.get("/inquiries/" + number).body())
        .contains("██")
        .doesNotContain(words, NAME, PHONE);
    Person reporter = new Person(house, "qin.shaofeng@demo.example");
    reporter.send("/desk/tips/" + number + "/claim", Map.of());
    String assignment =
        find(reporter.get("/inquiries/" + number).body(), "href=\"(/desk/assignments/\\d+)\"");
    assertThat(asker.send("remark", Map.of("remark", "今天又积水了。")).statusCode()).isEqualTo(303);
    String search = "q=" + URLEncoder.encode(open, StandardCharsets.UTF_8);
    waitUntilFound(reporter, "/desk/search?" + search);
    people =
        Map.of(
            "shen.yulan",
            List.of(
                "/inquiries/" + number,
                "/desk/moderation?cause=remark",
                task(moderator, "remark"),
                "/desk/search?" + search,
                "/desk/sources/" + number + "/ask",
                "/desk/similar/" + number,
                "/desk/moderation",
                "/desk/dossiers"),
            "zhujian",
            List.of("/office", "/office/cases/" + number, "/office/search?" + search),
            "qin.shaofeng",
            List.of(
                "/inquiries/" + number,
                assignment,
                "/desk/sources/" + number,
                "/desk/search?" + search,
                "/desk/assignments",
                "/desk/tips",
                "/desk/stories"),
            "pan.mingyuan",
            List.of(
                "/inquiries/" + number,
                assignment,
                "/desk/stories",
                "/desk/calendar",
                "/desk/search?" + search),
            "admin",
            List.of("/admin", "/admin/audit", "/inquiries/" + number, "/desk/search?" + search));
  }

  @Test
  void whereverTheStaffSeesWhatIsWithheldItIsMarked() {
    people.forEach(this::walk);

    assertThat(wrong).isEmpty();
    assertThat(shown)
        .as("pages on which something withheld was seen")
        .contains(
            "/inquiries/N",
            "/office",
            "/office/cases/N",
            "/office/search",
            "/desk/moderation",
            "/desk/moderation/N",
            "/desk/search",
            "/desk/similar/N",
            "/desk/sources/N",
            "/desk/sources/N/ask");
  }

  private void walk(String name, List<String> first) {
    Person person = new Person(house, name + "@demo.example");
    Set<String> known = new HashSet<>(first);
    Map<String, Integer> shapes = new HashMap<>();
    Deque<String> waiting = new ArrayDeque<>(first);
    for (int read = 0; read < MOST_PAGES && !waiting.isEmpty(); read++) {
      String path = waiting.poll();
      HttpResponse<String> answer = person.get(path);
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      check(name, path, answer.body());
      Matcher link = LINK.matcher(answer.body());
      while (link.find()) {
        String to = link.group(1).replace("&amp;", "&");
        boolean staff = to.matches("/(admin|desk|office)\\b.*") || to.contains(asker.number());
        String shape = shape(to);
        if (staff
            && known.add(to)
            && (to.contains(asker.number())
                || shapes.merge(shape, 1, Integer::sum) <= OF_A_SHAPE)) {
          waiting.add(to);
        }
      }
    }
  }

  private void check(String name, String path, String html) {
    // The pages on which words are withheld draw the marks into the text and say so at its head.
    if (path.matches("/desk/cases/\\d+/moderation(/.*)?") && html.contains("有遮盖")) {
      return;
    }
    String text =
        html.replaceAll("(?s)<(script|style|head|textarea|option|template)\\b.*?</\\1>", " ")
            .replaceAll("<[^>]*>", "")
            .replaceAll("\\s+", " ");
    for (String secret : List.of(NAME, PHONE, words)) {
      for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
        shown.add(shape(path).replaceAll("\\?.*", ""));
        int end = at + secret.length();
        String after = text.substring(end, Math.min(text.length(), end + BESIDE));
        if (!after.contains(MARK)) {
          wrong.add(name + " reads " + secret + after + " on " + path);
        }
      }
    }
  }

  private static String shape(String path) {
    return path.replaceAll("cursor=[^&]*", "cursor").replaceAll("[0-9]+", "N");
  }

  private String task(Person moderator, String cause) {
    Pattern link =
        Pattern.compile("href=\"(/desk/moderation/\\d+)[\"?][^>]*>(?:<mark[^>]*>)?\\s*" + words);
    Pattern next =
        Pattern.compile("href=\"([^\"]+)\"[^>]*rel=\"next\"|rel=\"next\"[^>]*href=\"([^\"]+)\"");
    String path = "/desk/moderation?cause=" + cause;
    while (true) {
      String page = moderator.get(path).body();
      Matcher found = link.matcher(page);
      if (found.find()) {
        return found.group(1);
      }
      Matcher more = next.matcher(page);
      assertThat(more.find()).as("a further page after " + path).isTrue();
      path = (more.group(1) == null ? more.group(2) : more.group(1)).replace("&amp;", "&");
    }
  }

  private void waitUntilFound(Person person, String search) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!person.get(search).body().contains("/inquiries/" + asker.number())) {
      assertThat(System.nanoTime()).as("until the index has the case").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private static String find(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
