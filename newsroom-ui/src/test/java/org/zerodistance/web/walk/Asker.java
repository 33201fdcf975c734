package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.foundation.platform.Tokens;

/**
 * A reader without an account who asked, with the number of the case and the cookie that opens it.
 */
record Asker(WholeHouse house, String number, String cookie) {
  private static final String[] FORM = {
    "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"
  };

  private static final Pattern RECEIPT =
      Pattern.compile("name=\"(number|code)\" value=\"([^\"]+)\"");

  /**
   * Submits an inquiry to the board {@code zhujian} and opens its page.
   *
   * @param more fields besides or instead of the usual ones
   */
  static Asker of(WholeHouse house, Map<String, String> more) {
    String key = Tokens.random();
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "key", key,
                "action", "send",
                "kind", "complaint",
                "board", "zhujian",
                "title", "菜市场后门积水",
                "body", "每逢下雨，菜市场后门的积水就没过脚踝，老人和孩子都要绕路。",
                "visibility", "public",
                "phone", "13800005678"));
    fields.putAll(more);
    HttpResponse<String> sent =
        house.post(
            "/inquiries/new",
            new MultipartBody().fields(fields),
            "Sec-Fetch-Site",
            "same-origin",
            "X-Forwarded-For",
            stranger());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String receipt = sent.headers().firstValue("Location").orElseThrow();
    Matcher matcher =
        RECEIPT.matcher(house.get(receipt.replaceFirst("^https?://[^/]+", "")).body());
    Map<String, String> found = new HashMap<>();
    while (matcher.find()) {
      found.put(matcher.group(1), matcher.group(2));
    }
    HttpResponse<String> opened =
        house.post(
            "/track",
            "number=" + found.get("number") + "&code=" + found.get("code"),
            with("X-Forwarded-For", stranger()));
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    return new Asker(house, found.get("number"), cookie);
  }

  String page() {
    return house.get("/track/" + number, "Cookie", cookie).body();
  }

  /** Sends a form of the asker's page. */
  HttpResponse<String> send(String action, Map<String, String> fields) {
    return house.post(
        "/track/" + number + "/" + action, Person.encoded(fields), with("Cookie", cookie));
  }

  /** An address of its own, since submissions of one are limited. */
  private static String stranger() {
    long now = System.nanoTime();
    return "198.%d.%d.%d".formatted(18 + now % 2, now / 7 % 250, now / 1_999 % 250 + 1);
  }

  private static String[] with(String name, String value) {
    String[] headers = Arrays.copyOf(FORM, FORM.length + 2);
    headers[FORM.length] = name;
    headers[FORM.length + 1] = value;
    return headers;
  }
}
