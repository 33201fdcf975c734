package org.zerodistance.web.walk;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in person of the demo city who sends forms like a browser. */
final class Person {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final WholeHouse house;
  private final String cookie;

  Person(WholeHouse house, String email) {
    this.house = house;
    HttpResponse<String> answer =
        house.post(
            "/login",
            encoded(Map.of("email", email, "password", WholeHouse.PASSWORD)),
            "Content-Type",
            FORM,
            "Sec-Fetch-Site",
            "same-origin");
    String set =
        answer
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow(() -> new AssertionError(email + " was not let in"));
    cookie = set.substring(0, set.indexOf(';'));
  }

  HttpResponse<String> get(String path) {
    return house.get(path, "Cookie", cookie);
  }

  /**
   * Sends a form.
   *
   * @return the address of the redirect
   * @throws AssertionError when it is refused
   */
  String send(String path, Map<String, String> form) {
    HttpResponse<String> answer = post(path, form);
    if (answer.statusCode() != 303) {
      throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Sends a form that may be refused. */
  HttpResponse<String> post(String path, Map<String, String> form) {
    return house.post(
        path,
        encoded(form),
        "Content-Type",
        FORM,
        "Sec-Fetch-Site",
        "same-origin",
        "Cookie",
        cookie);
  }

  /** Sends a form with files, which may be refused. */
  HttpResponse<String> post(String path, MultipartBody body) {
    return house.post(path, body, "Sec-Fetch-Site", "same-origin", "Cookie", cookie);
  }

  /** The cookie of the session. */
  String cookie() {
    return cookie;
  }

  /** The value of a hidden field of a page. */
  String field(String path, String name) {
    Matcher matcher =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(get(path).body());
    if (!matcher.find()) {
      throw new AssertionError(path + " has no field " + name);
    }
    return matcher.group(1);
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
