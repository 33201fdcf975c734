package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no page has a broken link, for readers and for all roles of staff. */
class LinksIT {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{2,}");

  /** The number of pages of one shape, for example cases, that are opened. */
  private static final int OF_A_SHAPE = 3;

  private static final int MOST = 250;

  private final WholeHouse house = WholeHouse.get();

  @Test
  void forReaders() {
    assertThat(broken(house::get, "/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lin.xiaoman", "shen.yulan", "zhujian", "qin.shaofeng", "pan.mingyuan", "admin"})
  void forPeopleOfTheHouse(String name) {
    assertThat(broken(new Person(house, name + "@demo.example")::get, "/account")).isEmpty();
  }

  /** The audit names subjects whose pages are for other roles. */
  @ParameterizedTest
  @ValueSource(strings = {"dossier", "story", "inquiry", "person"})
  void fromTheAuditOf(String subject) {
    Person admin = new Person(house, "admin@demo.example");
    assertThat(broken(admin::get, "/admin/audit?subject=" + subject)).isEmpty();
  }

  /** Addresses that are answered with an error, by the page with the link. */
  private static Map<String, String> broken(
      Function<String, HttpResponse<String>> reader, String first) {
    Map<String, String> wrong = new TreeMap<>();
    Map<String, String> foundOn = new LinkedHashMap<>();
    Map<String, Integer> shapes = new TreeMap<>();
    Deque<String> waiting = new ArrayDeque<>();
    foundOn.put(first, "");
    waiting.add(first);
    for (int asked = 0; asked < MOST && !waiting.isEmpty(); asked++) {
      String path = waiting.poll();
      HttpResponse<String> answer = reader.apply(path);
      if (answer.statusCode() >= 400) {
        wrong.put(path, answer.statusCode() + ", on " + foundOn.get(path));
      }
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
          String to = link.group(1).replace("&amp;", "&");
          // Pages that differ only in a number or in a filter have the same shape.
          String shape = NUMBER.matcher(to.replaceAll("=[^&]*", "=")).replaceAll("#");
          if (!foundOn.containsKey(to) && shapes.merge(shape, 1, Integer::sum) <= OF_A_SHAPE) {
            foundOn.put(to, path);
            waiting.add(to);
          }
        }
      }
    }
    return wrong;
  }
}
