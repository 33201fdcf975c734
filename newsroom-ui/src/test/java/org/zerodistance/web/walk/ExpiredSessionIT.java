package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Asks every POST route of the running application that needs a session with an expired one: the
 * form comes back after the same person signed in, and nobody else sees it.
 */
class ExpiredSessionIT {
  private static final String WRITER = "pan.mingyuan@demo.example";
  private static final String OTHER = "qin.shaofeng@demo.example";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BOUNDARY = "zd-boundary-7f3a";

  /** Addresses whose forms only signed-in people see. */
  private static final Pattern INSIDE = Pattern.compile("/(desk|office|admin|account)(/.*)?");

  private static final String TEXT = "写了很久的一段话 <b>&\"'</b>\n第二行";
  private static final String SHOWN = "写了很久的一段话 &lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;\n第二行";

  private final WholeHouse house = WholeHouse.get();

  /** The shells in which another person was refused already: a sign-in takes a second. */
  private final Set<String> refusedTo = new HashSet<>();

  @Test
  void everyFormComesBackToThePersonWhoSentIt() {
    List<String> routes = needSession();
    assertThat(routes).as("POST routes that need a session").hasSizeGreaterThan(80);

    String cookie = expired();
    every(
        routes,
        route -> {
          HttpResponse<String> answer = send(route, cookie, FORM, urlencoded());
          carriedThrough(route, cookie, answer);
        });
    System.Logger log = System.getLogger(ExpiredSessionIT.class.getName());
    log.log(System.Logger.Level.INFO, "{0} routes gave the form back.", routes.size());
  }

  @Test
  void aFormWithFilesComesBackWithTheirNames() {
    List<String> taken = new ArrayList<>();
    String cookie = expired();

    every(
        needSession(),
        route -> {
          HttpResponse<String> answer =
              send(route, cookie, "multipart/form-data; boundary=" + BOUNDARY, multipart());
          if (answer.statusCode() != 415) {
            taken.add(route);
            assertThat(answer.statusCode()).as(route).isEqualTo(401);
            assertThat(answer.body()).as(route).contains("井盖 &lt;1&gt;.jpg");
            assertThat(hidden(answer.body(), "carried")).as(route).isNotEmpty();
            if (route.endsWith("/answer") || route.endsWith("/visits")) {
              assertThat(carriedThrough(route, cookie, answer))
                  .as(route)
                  .contains("enctype=\"multipart/form-data\"")
                  .contains("井盖 &lt;1&gt;.jpg")
                  .contains("name=\"photos\" type=\"file\"");
            }
          }
        });
    assertThat(taken).as("routes that take files").hasSizeGreaterThan(3);
  }

  @Test
  void scriptsAreToldThatTheSessionIsOver() {
    String cookie = expired();

    every(
        needSession(),
        route -> {
          HttpResponse<String> answer =
              house.post(
                  address(route),
                  urlencoded(),
                  "Content-Type",
                  FORM,
                  "Sec-Fetch-Site",
                  "same-origin",
                  "Sec-Fetch-Dest",
                  "empty",
                  "Cookie",
                  cookie);
          assertThat(answer.statusCode()).as(route).isEqualTo(401);
          assertThat(answer.headers().firstValue("Content-Type"))
              .as(route)
              .contains("application/problem+json");
          assertThat(answer.body()).as(route).contains("\"code\":\"SIGN_IN_FIRST\"");
        });
  }

  @Test
  void aFormThatWasTamperedWithIsNotShown() {
    String cookie = expired();
    String carried =
        hidden(send("/desk/stories/{id}/save", cookie, FORM, urlencoded()).body(), "carried");
    char last = carried.charAt(20);
    String changed = carried.substring(0, 20) + (last == 'A' ? 'B' : 'A') + carried.substring(21);

    HttpResponse<String> answer = signIn(WRITER, WholeHouse.PASSWORD, changed, "/desk/stories");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.body()).doesNotContain("第二行");
  }

  @Test
  void passwordsAreNotKept() {
    String body = "current=geheimes-wort-1&password=geheimes-wort-2";

    HttpResponse<String> answer = send("/account/password", expired(), FORM, body);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(hidden(answer.body(), "carried")).isEmpty();
    assertThat(answer.body()).doesNotContain("geheimes").contains("密码不会保留");
    assertThat(hidden(answer.body(), "next")).isEqualTo("/account");
  }

  @Test
  void theSignInLeadsOnlyToAddressesThatAnswerAGet() {
    String cookie = cookie(signIn(WRITER, WholeHouse.PASSWORD, "", ""));

    every(
        needSession(),
        route -> {
          String asked = URLEncoder.encode(address(route) + "?a=b", StandardCharsets.UTF_8);
          HttpResponse<String> answer = house.get("/login?next=" + asked, "Cookie", cookie);
          assertThat(answer.statusCode()).as(route).isEqualTo(303);
          String next = answer.headers().firstValue("Location").orElseThrow();
          assertThat(
                  house
                      .get(next.replaceFirst("^https?://[^/]+", ""), "Cookie", cookie)
                      .statusCode())
              .as("%s leads to %s", route, next)
              .isNotEqualTo(405);
        });
  }

  /** Follows the form through another person's sign-in and the right one. */
  private String carriedThrough(String route, String cookie, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(route).isEqualTo(401);
    assertThat(answer.headers().firstValue("Cache-Control")).as(route).contains("no-store");
    assertThat(answer.body()).as(route).doesNotContain("第二行");
    String area = route.replaceFirst("/(desk|office|admin).*", "$1").replaceFirst("/.*", "account");
    assertThat(answer.body()).as(route).contains("data-area=\"" + area + "\"");
    String carried = hidden(answer.body(), "carried");
    assertThat(carried).as(route).isNotEmpty();
    String next = hidden(answer.body(), "next");
    assertThat(house.get(next).statusCode()).as("%s after %s", next, route).isNotEqualTo(405);

    if (refusedTo.add(area)) {
      HttpResponse<String> other = signIn(OTHER, WholeHouse.PASSWORD, carried, next);
      assertThat(other.statusCode()).as(route).isEqualTo(303);
      assertThat(other.body()).as(route).doesNotContain("第二行");
      assertThat(other.headers().firstValue("Location").orElse(""))
          .as(route)
          .contains("done=kept-for-another");
    }
    HttpResponse<String> same = signIn(WRITER, WholeHouse.PASSWORD, carried, next, cookie);
    assertThat(same.statusCode()).as(route).isEqualTo(200);
    assertThat(same.body())
        .as(route)
        .contains("action=\"" + address(route) + "\"")
        .contains("name=\"reason\" value=\"" + SHOWN + "\"")
        .contains("name=\"version\" value=\"3\"")
        .contains("name=\"key\" value=\"FORMKEY\"");
    return same.body();
  }

  @Test
  void aRefusedSignInKeepsTheForm() {
    String carried =
        hidden(send("/desk/stories/{id}/save", expired(), FORM, urlencoded()).body(), "carried");

    HttpResponse<String> wrong = signIn(WRITER, "falsch-falsch", carried, "/desk/stories");

    assertThat(wrong.statusCode()).isBetween(400, 499);
    assertThat(hidden(wrong.body(), "carried")).isEqualTo(carried);
    assertThat(wrong.body()).doesNotContain("falsch-falsch").doesNotContain("第二行");
  }

  /** The POST routes of pages that need a session: by their address, or by their own answer. */
  private List<String> needSession() {
    List<String> routes =
        house
            .get("/internal/routes", "Authorization", "Bearer " + WholeHouse.OPERATOR)
            .body()
            .lines()
            .filter(line -> line.matches("(POST|PUT|PATCH|DELETE) .*"))
            .filter(line -> !line.contains(" /api/") && !line.contains(" /internal/"))
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .toList();
    assertThat(routes).as("routes of the application").hasSizeGreaterThan(100);
    return routes.stream()
        .filter(
            route ->
                INSIDE.matcher(route).matches() || send(route, "", FORM, "").statusCode() == 401)
        .toList();
  }

  private static void every(List<String> routes, java.util.function.Consumer<String> check) {
    Assertions.assertAll(routes.stream().map(route -> (Executable) () -> check.accept(route)));
  }

  private HttpResponse<String> send(String route, String cookie, String type, String body) {
    return house.post(
        address(route),
        body,
        "Content-Type",
        type,
        "Sec-Fetch-Site",
        "same-origin",
        "Sec-Fetch-Dest",
        "document",
        "Accept",
        "text/html,application/xhtml+xml,*/*;q=0.8",
        "Accept-Language",
        "zh-CN",
        "Cookie",
        cookie);
  }

  /** An address of the route: parameters that are numbers or names. */
  private static String address(String route) {
    return route
        .replaceAll("\\{(id|number|task|comment|batch)}", "1")
        .replaceAll("\\{kind}", "visits")
        .replace("{lang}", "en")
        .replace("{part}", "remark-1")
        .replaceAll("\\{\\w+}", "zhujian");
  }

  private static String urlencoded() {
    Map<String, String> fields = new TreeMap<>(fields());
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }

  private static Map<String, String> fields() {
    return Map.of("reason", TEXT, "version", "3", "key", "FORMKEY");
  }

  private static String multipart() {
    StringBuilder body = new StringBuilder();
    fields()
        .forEach(
            (name, value) ->
                body.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, value)));
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"井盖 <1>.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nxx\r\n--%s--\r\n"
            .formatted(BOUNDARY, BOUNDARY));
    return body.toString();
  }

  /** The cookie of a session that ended by itself. */
  private String expired() {
    String cookie = cookie(signIn(WRITER, WholeHouse.PASSWORD, "", ""));
    WholeHouse.change(
        """
        UPDATE login_session SET last_seen_at = '2020-01-01'
        WHERE person_id = (SELECT id FROM person WHERE email = ?)
        """,
        WRITER);
    return cookie;
  }

  private static String cookie(HttpResponse<String> answer) {
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  private HttpResponse<String> signIn(
      String email, String password, String carried, String next, String... cookie) {
    String body =
        "email=%s&password=%s&carried=%s&next=%s"
            .formatted(email, password, carried, URLEncoder.encode(next, StandardCharsets.UTF_8));
    return house.post(
        "/login",
        body,
        "Content-Type",
        FORM,
        "Sec-Fetch-Site",
        "same-origin",
        "Accept-Language",
        "zh-CN",
        "Cookie",
        cookie.length == 0 ? "" : cookie[0]);
  }

  private static String hidden(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(field.find()).as(name + " in " + page).isTrue();
    return field.group(1).replace("&amp;", "&");
  }
}
