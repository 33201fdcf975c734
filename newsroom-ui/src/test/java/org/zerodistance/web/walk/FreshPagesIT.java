package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Tests repeated requests for public pages, with and without gzip. */
class FreshPagesIT {
  private final WholeHouse house = WholeHouse.get();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void packedAndPlainAreTheSamePageWithTagsOfTheirOwn() throws Exception {
    for (String path : List.of("/", "/boards", "/columns/zhuiwen", "/statistics", "/dossiers")) {
      // Totals may be counted anew between two requests, so the plain page is read before and
      // after.
      HttpResponse<byte[]> before;
      HttpResponse<byte[]> packed;
      HttpResponse<byte[]> plain = ask(path);
      int rounds = 0;
      do {
        before = plain;
        packed = ask(path, "Accept-Encoding", "gzip");
        plain = ask(path);
        rounds++;
      } while (rounds < 20 && !Arrays.equals(before.body(), plain.body()));
      assertThat(packed.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
      assertThat(unpack(packed.body()))
          .as(path)
          .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));

      String plainTag = tag(plain);
      assertThat(plainTag).as(path).startsWith("\"");
      assertThat(tag(packed)).isEqualTo(plainTag.substring(0, plainTag.length() - 1) + "-gzip\"");
      assertThat(ask(path, "If-None-Match", plainTag).statusCode()).as(path).isEqualTo(304);
      HttpResponse<byte[]> same =
          ask(path, "Accept-Encoding", "gzip", "If-None-Match", tag(packed));
      assertThat(same.statusCode()).as(path).isEqualTo(304);
      assertThat(tag(same)).isEqualTo(tag(packed));
      // The tag of the gzip form is not valid for the plain form.
      assertThat(ask(path, "If-None-Match", tag(packed)).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void aPageThatManyAskForShowsAChangeAtOnce() {
    Matcher link =
        Pattern.compile("href=\"(/inquiries/1\\d+)\"").matcher(house.get("/boards/zhujian").body());
    assertThat(link.find()).isTrue();
    String path = link.group(1);
    int voices = 0;
    for (int i = 0; i < 4; i++) {
      voices = voices(path);
    }
    HttpResponse<String> joined =
        house.post(
            path + "/me-too",
            "",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            "same-origin",
            "X-Forwarded-For",
            "203.0.113.81");
    assertThat(joined.statusCode()).isEqualTo(303);
    assertThat(voices(path)).isEqualTo(voices + 1);
  }

  private int voices(String path) {
    Matcher voices = Pattern.compile("(\\d+) 人也遇到").matcher(house.get(path).body());
    return voices.find() ? Integer.parseInt(voices.group(1)) : 0;
  }

  private HttpResponse<byte[]> ask(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house.url(path)));
    request.header("Accept-Language", "zh-CN");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(
        request.version(HttpClient.Version.HTTP_1_1).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String tag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static String unpack(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
