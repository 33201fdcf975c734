package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tests the box with the errors of a refused form, over the forms of all pages: every link in it
 * leads to an element of the page.
 */
class ErrorLinksIT {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern FORM =
      Pattern.compile("(?s)<form([^>]*method=\"post\"[^>]*)>(.*?)</form>");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern BUTTON =
      Pattern.compile("<button[^>]*name=\"action\" value=\"([^\"]+)\"");
  private static final Pattern BOX = Pattern.compile("(?s)id=\"errors\".*?</div>");
  private static final Pattern TO_FIELD = Pattern.compile("href=\"#([^\"]*)\"");

  /** The number of pages that are opened for one person. */
  private static final int MOST = 150;

  private final WholeHouse house = WholeHouse.get();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> wrong = new TreeSet<>();
  private int boxes;

  @Test
  void everyErrorLeadsToItsField() {
    for (String name :
        List.of("lin.xiaoman", "shen.yulan", "zhujian", "qin.shaofeng", "pan.mingyuan", "admin")) {
      pages(new Person(house, name + "@demo.example"));
    }
    assertThat(wrong).isEmpty();
    assertThat(boxes).as("refused forms").isGreaterThan(15);
  }

  private void pages(Person person) {
    Set<String> shapes = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of("/account", "/inquiries/new"));
    for (int asked = 0; asked < MOST && !waiting.isEmpty(); asked++) {
      HttpResponse<String> page = person.get(waiting.poll());
      if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        sendEmpty(person, page.body());
        Matcher link = LINK.matcher(page.body());
        while (link.find()) {
          String to = link.group(1).replaceFirst("\\?.*", "");
          if (shapes.add(NUMBER.matcher(to).replaceAll("#"))) {
            waiting.add(to);
          }
        }
      }
    }
  }

  /** Sends the forms that ask for something, each button with nothing filled in. */
  private void sendEmpty(Person person, String page) {
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Matcher action = ACTION.matcher(form.group(1));
      if (!form.group(2).contains(" required") || !action.find()) {
        continue;
      }
      Set<String> buttons = new TreeSet<>(Set.of(""));
      Matcher button = BUTTON.matcher(form.group(2));
      while (button.find()) {
        buttons.add(button.group(1));
      }
      for (String one : buttons) {
        if (seen.add(NUMBER.matcher(action.group(1)).replaceAll("#") + " " + one)) {
          check(action.group(1), person.post(action.group(1), fields(form.group(2), one)));
        }
      }
    }
  }

  private static Map<String, String> fields(String form, String button) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    if (!button.isEmpty()) {
      fields.put("action", button);
    }
    return fields;
  }

  private void check(String address, HttpResponse<String> answer) {
    Matcher box = BOX.matcher(answer.body());
    if (answer.statusCode() != 422 || !box.find()) {
      return;
    }
    boxes++;
    Matcher link = TO_FIELD.matcher(box.group());
    while (link.find()) {
      if (!answer.body().contains("id=\"" + link.group(1) + "\"")) {
        wrong.add(address + " has no " + link.group(1));
      }
    }
  }
}
