package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Asks every address of the staff for what is refused, and looks at the page that says so: it is in
 * the staff's own shell and leads back. The addresses are listed by the running application.
 */
class DeskRefusalsIT {
  private static final Pattern STAFF = Pattern.compile("/(desk|office|admin)(/.*)?");
  private static final Pattern BACK =
      Pattern.compile(
          "(?s)<article class=\"refusal\">.*?<a class=\"button primary\" href=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Signed in once each: somebody of every part, who may not open the others. */
  private static final Map<String, Person> PEOPLE = new TreeMap<>();

  private final WholeHouse house = WholeHouse.get();

  @Test
  void whatIsNotThereIsSaidInTheOwnShell() {
    every(
        routes("GET").stream().filter(route -> route.contains("{")).toList(),
        route -> refused(route, get(worker(route), address(route)), 400, 404));
    every(
        List.of("/desk/nothing", "/office/nothing", "/admin/nothing", "/desk/stories/1/nothing"),
        route -> refused(route, get(worker(route), route), 404));
  }

  @Test
  void whatIsNotForThisRoleIsSaidInTheOwnShellAndLeadsToTheOwnWork() {
    every(
        routes("GET"),
        route -> {
          HttpResponse<String> answer = get(stranger(route), address(route));
          String back = refused(route, answer, 400, 403, 404);
          if (answer.statusCode() == 403) {
            assertThat(stranger(route).get(back).statusCode())
                .as("%s → %s", route, back)
                .isEqualTo(200);
          }
        });
  }

  @Test
  void aWrongMethodIsSaidInTheOwnShell() {
    List<String> answered = routes("GET");
    every(
        routes("POST").stream().filter(route -> !answered.contains(route)).toList(),
        route -> refused(route, get(worker(route), address(route)), 404, 405));
  }

  /** Forms with numbers that are not there, or without their fields; a script reads autosave. */
  @Test
  void aRefusedFormLeadsBackToThePageOnWhichItStood() {
    every(
        routes("POST").stream()
            .filter(route -> route.contains("{") && !route.endsWith("/autosave"))
            .toList(),
        route -> {
          String page = "/" + area(route) + (area(route).equals("desk") ? "/dossiers" : "");
          HttpResponse<String> answer =
              house.post(
                  address(route),
                  "version=0",
                  "Content-Type",
                  FORM,
                  "Sec-Fetch-Site",
                  "same-origin",
                  "Referer",
                  house.url(page),
                  "Cookie",
                  worker(route).cookie());
          if (answer.statusCode() >= 400 && answer.statusCode() != 415) {
            assertThat(refused(route, answer, 400, 403, 404, 409, 422))
                .as(route)
                .isIn(page, "form");
          }
        });
  }

  @Test
  void staleVersionsAndTakenTasksStayInTheOwnShell() {
    Person editor = person("jian.wen");
    Matcher story =
        Pattern.compile("href=\"(/desk/stories/\\d+)\"")
            .matcher(editor.get("/desk/stories").body());
    assertThat(story.find()).isTrue();
    String back =
        refused(
            story.group(1),
            editor.post(
                story.group(1) + "/timing/plan", Map.of("version", "-1", "day", "2026-12-24")),
            409);
    assertThat(back).startsWith("/desk/stories");
  }

  /** Readers who come here by an old link are not shown the staff's shell. */
  @Test
  void readersAreRefusedInTheirOwnShell() {
    HttpResponse<String> answer = person("lin.xiaoman").get("/desk/moderation");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("data-area=\"reader\"").doesNotContain("href=\"/desk");
  }

  /**
   * Checks the page of a refusal.
   *
   * @return the address to which it leads back; {@code form} for a page with the form again
   */
  private static String refused(String route, HttpResponse<String> answer, Integer... statuses) {
    assertThat(answer.statusCode()).as(route).isIn((Object[]) statuses);
    assertThat(answer.body())
        .as(route)
        .contains("data-area=\"" + area(route) + "\"", "<nav class=\"mainnav\"");
    Matcher back = BACK.matcher(answer.body());
    if (!back.find()) {
      assertThat(answer.body()).as(route).contains("<form");
      return "form";
    }
    assertThat(back.group(1)).as(route).startsWith("/");
    return back.group(1);
  }

  private static String area(String route) {
    return route.replaceFirst("/(\\w+).*", "$1");
  }

  private Person worker(String route) {
    return switch (area(route)) {
      case "desk" -> person("jian.wen");
      case "office" -> person("zhujian");
      default -> person("admin");
    };
  }

  private Person stranger(String route) {
    return switch (area(route)) {
      case "office" -> person("qin.shaofeng");
      default -> person("zhujian");
    };
  }

  private Person person(String name) {
    return PEOPLE.computeIfAbsent(name, n -> new Person(house, n + "@demo.example"));
  }

  private static HttpResponse<String> get(Person person, String path) {
    return person.get(path);
  }

  /** No row has this number. */
  private static String address(String route) {
    return route.replaceAll("\\{[^}]*}", "987654321");
  }

  private List<String> routes(String verb) {
    List<String> routes =
        house
            .get("/internal/routes", "Authorization", "Bearer " + WholeHouse.OPERATOR)
            .body()
            .lines()
            .filter(line -> line.startsWith(verb + " "))
            .map(line -> line.substring(verb.length() + 1))
            .filter(route -> STAFF.matcher(route).matches())
            .toList();
    assertThat(routes).hasSizeGreaterThan(20);
    return routes;
  }

  private static void every(List<String> routes, java.util.function.Consumer<String> check) {
    assertThat(routes).isNotEmpty();
    Assertions.assertAll(routes.stream().map(route -> (Executable) () -> check.accept(route)));
  }
}
