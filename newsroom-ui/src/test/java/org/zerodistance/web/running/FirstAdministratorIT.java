package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/** Tests a new installation, from the first administrator's link to the first board. */
class FirstAdministratorIT {
  private static final Pattern OFFICE = Pattern.compile("<option value=\"(\\d+)\"[^>]*>[^<]*城市管理局");

  @TempDir Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String url;
  private String session = "";

  @Test
  void theLinkWorksOnceAndLeadsToOfficesAndBoards() throws Exception {
    TestDatabase database = TestServers.freshDatabase();
    try (SmallHouse house =
        new SmallHouse(folder, database.url(), database.user(), database.password())) {
      url = house.payara().url();
      Path file = folder.resolve("data/first-administrator.txt");
      String welcome = URI.create(Files.readString(file).strip()).getPath();
      assertThat(welcome).startsWith("/welcome/");
      assertThat(get(welcome).statusCode()).isEqualTo(200);

      Map<String, String> person =
          Map.of(
              "name", "林一舟",
              "email", "lin@paper.example",
              "password", "three-lamps-on-the-quay");
      HttpResponse<String> come = post(welcome, person);
      assertThat(come.statusCode()).isEqualTo(303);
      assertThat(come.headers().firstValue("Location").orElse("")).contains("/admin");
      session = come.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
      assertThat(get("/admin/people").body()).contains("林一舟");
      assertThat(file).doesNotExist();
      assertThat(post(welcome, person).statusCode()).isGreaterThanOrEqualTo(400);

      HttpResponse<String> office =
          post(
              "/admin/offices",
              Map.of(
                  "slug", "chengguan",
                  "name", "城市管理局",
                  "level", "DEPARTMENT",
                  "region", "榕浦市",
                  "state", "OPEN"));
      assertThat(office.statusCode()).as(office.body()).isEqualTo(303);
      Matcher id = OFFICE.matcher(get("/admin/boards/new").body());
      assertThat(id.find()).isTrue();
      HttpResponse<String> board =
          post(
              "/admin/boards",
              Map.of(
                  "slug", "street",
                  "office", id.group(1),
                  "name", "街道上的事",
                  "kind", "OFFICE",
                  "groupName", "市直部门",
                  "state", "OPEN"));
      assertThat(board.statusCode()).as(board.body()).isEqualTo(303);

      session = "";
      assertThat(get("/boards").body()).contains("街道上的事");
      assertThat(get("/boards/street").statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!session.isEmpty()) {
      request.header("Cookie", session);
    }
    return client.send(
        request.header("Accept-Language", "zh-CN").build(), HttpResponse.BodyHandlers.ofString());
  }
}
