package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Tokens;

/** Tests the API and the feeds as a client program uses them. */
class ApiIT {
  private static final String SUBMISSION =
      """
      {"title": "骑楼街路灯不亮", "text": "骑楼街北段三盏路灯连续五天不亮，晚上看不清路。",
       "kind": "complaint", "phone": "555-0134", "place": "骑楼街北段"}
      """;

  private final WholeHouse house = WholeHouse.get();

  @Test
  void theDocumentIsTrueOfEveryRead() {
    JsonObject document = json(house.get("/openapi"));
    Map<String, String> samples =
        Map.of(
            "/api/v1/inquiries",
            "/api/v1/inquiries?limit=100",
            "/api/v1/inquiries/{number}",
            "/api/v1/inquiries/" + first("/api/v1/inquiries?answered=true"),
            "/api/v1/boards",
            "/api/v1/boards",
            "/api/v1/stories",
            "/api/v1/stories",
            "/api/v1/stories/{number}",
            "/api/v1/stories/" + first("/api/v1/stories"),
            "/api/v1/search",
            "/api/v1/search?q=" + encoded("路灯"));

    assertThat(document.getJsonObject("paths").keySet()).isEqualTo(samples.keySet());
    samples.forEach(
        (path, sample) -> {
          HttpResponse<String> answer = house.get(sample);
          assertThat(answer.statusCode()).as(sample).isEqualTo(200);
          JsonObject schema =
              document
                  .getValue(
                      "/paths/"
                          + path.replace("/", "~1")
                          + "/get/responses/200/content/application~1json/schema")
                  .asJsonObject();
          assertThat(new Shape(document).mistakes(schema, json(answer), sample)).isEmpty();
        });
  }

  @Test
  void thePagesAreNotDescribedAsApi() {
    assertThat(json(house.get("/openapi")).getJsonObject("paths").keySet())
        .allMatch(path -> path.startsWith("/api/v1/"));
  }

  @Test
  void searchAnswersAsPromised() {
    JsonObject answer = json(house.get("/api/v1/search?limit=100&q=" + encoded("路灯")));

    assertThat(answer.keySet()).containsExactlyInAnyOrder("total", "hits", "facets", "next");
    assertThat(answer.getInt("total")).isPositive();
    assertThat(answer.getJsonArray("hits").getJsonObject(0).keySet())
        .containsExactlyInAnyOrder(
            "type", "number", "title", "snippet", "url", "board", "submittedAt");
  }

  @Test
  void cursorsLeadThroughEverythingOnce() {
    Set<Integer> seen = new HashSet<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonObject page = json(house.get("/api/v1/inquiries?limit=7&cursor=" + cursor));
      for (JsonObject item : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
        assertThat(seen.add(item.getInt("number"))).isTrue();
      }
      cursor = page.isNull("next") ? "" : page.getString("next");
      pages++;
    } while (!cursor.isEmpty());

    assertThat(pages).isGreaterThan(2);
    assertThat(seen).hasSizeGreaterThan(14);
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    for (String path : List.of("/api/v1/boards", "/openapi", "/boards/chengguan/feed")) {
      HttpResponse<String> first = house.get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = house.get(path, "If-None-Match", tag);

      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }
  }

  @Test
  void mistakesComeAllAtOnceAsAProblemDocument() {
    HttpResponse<String> answer =
        house.get("/api/v1/inquiries?limit=9999&kind=wish&from=yesterday&board=nowhere&unknown=1");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonArray errors = json(answer).getJsonArray("errors");
    assertThat(errors.getValuesAs(JsonObject.class).stream().map(e -> e.getString("field")))
        .containsExactlyInAnyOrder("limit", "kind", "from", "board");
    assertThat(house.get("/api/v1/inquiries?unknown=1").statusCode()).isEqualTo(200);
    assertThat(house.get("/api/v1/inquiries/999999999").statusCode()).isEqualTo(404);
    assertThat(house.get("/api/v1/nothing").headers().firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void anInquiryIsTakenOnceHoweverOftenItIsSent() {
    String key = UUID.randomUUID().toString();

    HttpResponse<String> first = submit(key, SUBMISSION);
    HttpResponse<String> again = submit(key, SUBMISSION);
    HttpResponse<String> other = submit(key, SUBMISSION.replace("三盏", "四盏"));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(422);
    JsonObject receipt = json(first);
    JsonObject document = json(house.get("/openapi"));
    assertThat(
            new Shape(document)
                .mistakes(
                    document.getValue("/components/schemas/Receipt").asJsonObject(),
                    receipt,
                    "receipt"))
        .isEmpty();
    assertThat(house.get("/api/v1/inquiries/" + receipt.getInt("number")).statusCode())
        .as("waiting for a moderator")
        .isEqualTo(404);
  }

  @Test
  void aKeyThatASenderChoseOpensNoReceipt() {
    String key = Tokens.random();
    HttpResponse<String> byProgram = submit(key, SUBMISSION);
    assertThat(byProgram.statusCode()).isEqualTo(201);

    assertThat(house.get("/inquiries/receipt/" + key).statusCode()).isEqualTo(404);

    Asker asker = Asker.of(house, Map.of("key", key));

    assertThat(asker.number()).isNotEqualTo("" + json(byProgram).getInt("number"));
    assertThat(house.get("/inquiries/receipt/" + key).statusCode()).isEqualTo(404);
    assertThat(submit(key, SUBMISSION).body()).isEqualTo(byProgram.body());
  }

  @Test
  void whatIsWrongWithASubmissionIsSaidAtOnce() {
    HttpResponse<String> answer =
        submit("", "{\"title\": \"a\", \"kind\": 3, \"board\": \"nowhere\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(
            json(answer).getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(e -> e.getString("field")))
        .contains("Idempotency-Key", "title", "text", "kind", "board", "contact");
    assertThat(submit("a-key-of-mine", "not json").statusCode()).isEqualTo(422);
    HttpResponse<String> vast =
        submit("a-key-of-mine", "{\"text\": \"" + "长".repeat(40_000) + "\"}");
    assertThat(vast.statusCode()).isEqualTo(413);
    assertThat(json(vast).getString("code")).isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void boardsAndColumnsHaveFeeds() {
    for (String path : List.of("/boards/chengguan/feed", "/columns/" + column() + "/feed")) {
      HttpResponse<String> feed = house.get(path);

      assertThat(feed.statusCode()).as(path).isEqualTo(200);
      assertThat(feed.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/atom+xml");
      assertThat(feed.headers().firstValue("Last-Modified")).isPresent();
      assertThat(feed.body()).contains("<feed", "<entry>", "<updated>");
    }
    assertThat(house.get("/boards/nowhere/feed").statusCode()).isEqualTo(404);
  }

  private String column() {
    return json(house.get("/api/v1/stories"))
        .getJsonArray("items")
        .getJsonObject(0)
        .getString("column");
  }

  private int first(String list) {
    return json(house.get(list)).getJsonArray("items").getJsonObject(0).getInt("number");
  }

  private HttpResponse<String> submit(String key, String body) {
    return key.isEmpty()
        ? house.post("/api/v1/inquiries", body, "Content-Type", "application/json")
        : house.post(
            "/api/v1/inquiries", body, "Content-Type", "application/json", "Idempotency-Key", key);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
