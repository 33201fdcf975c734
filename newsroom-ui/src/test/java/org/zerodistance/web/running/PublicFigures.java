package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the figures of a running house from its public addresses: the statistics as a file, the
 * figures and the numbers of stories on pages, and the numbers in answers of the API. Words, layout
 * and what depends on today are left out, so that figures of two releases can be compared.
 */
final class PublicFigures {
  /** The figures of a page: the values of its lists of figures. */
  private static final Pattern LIST =
      Pattern.compile("<dl class=\"[^\"]*figures[^\"]*\">(.*?)</dl>", Pattern.DOTALL);

  private static final Pattern VALUE = Pattern.compile("<dd[^>]*>(.*?)</dd>", Pattern.DOTALL);
  private static final Pattern STORY = Pattern.compile("href=\"(/stories/\\d+)\"");
  private static final Pattern NO_NUMBER = Pattern.compile("<[^>]*>|[^0-9.,%]+");

  /** The members in answers of the API that are compared: identities, states, times, numbers. */
  private static final Set<String> MEMBERS =
      Set.of(
          "answered",
          "answeredAt",
          "answers",
          "board",
          "column",
          "count",
          "handling",
          "kind",
          "meToos",
          "number",
          "outcome",
          "publishedAt",
          "received",
          "slug",
          "submittedAt",
          "total",
          "type",
          "value");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;

  PublicFigures(String base) {
    this.base = base;
  }

  /** The figures at an address, a line each. */
  List<String> at(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "zh-CN")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("text/csv")) {
      return answer.body().replace("\ufeff", "").lines().filter(l -> !l.isBlank()).toList();
    }
    return type.startsWith("application/json") ? ofJson(answer.body()) : ofPage(answer.body());
  }

  private static List<String> ofPage(String html) {
    Stream<String> values =
        LIST.matcher(html)
            .results()
            .map(list -> list.group(1))
            .flatMap(list -> VALUE.matcher(list).results())
            .map(value -> NO_NUMBER.matcher(value.group(1)).replaceAll(" ").strip());
    Stream<String> stories = STORY.matcher(html).results().map((MatchResult s) -> s.group(1));
    return Stream.concat(values, stories.distinct()).toList();
  }

  private static List<String> ofJson(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject answer = reader.readObject();
      // With the state of the index, hits change their order, and stories the order of their
      // boards.
      List<String> lines = new ArrayList<>(rows("item", answer.get("items")));
      lines.addAll(rows("hit", answer.get("hits")).stream().sorted().toList());
      if (answer.get("facets") instanceof JsonObject facets) {
        facets.forEach(
            (name, values) -> lines.addAll(rows(name, values).stream().sorted().toList()));
      }
      String members = members(answer, "");
      if (!members.isEmpty()) {
        lines.add(members);
      }
      return lines;
    }
  }

  private static List<String> rows(String name, JsonValue rows) {
    return rows instanceof JsonArray array
        ? array.stream().map(row -> name + ": " + members(row.asJsonObject(), name)).toList()
        : List.of();
  }

  private static String members(JsonObject object, String row) {
    List<String> members = new ArrayList<>();
    new TreeMap<>(object)
        .forEach(
            (name, value) -> {
              if (MEMBERS.contains(name) && !(row.equals("hit") && name.equals("board"))) {
                members.add(
                    name
                        + "="
                        + (value instanceof JsonString text ? text.getString() : value.toString()));
              }
            });
    return String.join(" ", members);
  }
}
