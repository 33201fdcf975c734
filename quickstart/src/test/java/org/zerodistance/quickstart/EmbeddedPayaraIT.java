package org.zerodistance.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.terminal.LaunchProblem;

class EmbeddedPayaraIT {
  private static final String EVERYTHING =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <servlet><servlet-name>all</servlet-name><jsp-file>/all.jsp</jsp-file></servlet>
        <servlet-mapping><servlet-name>all</servlet-name><url-pattern>/*</url-pattern></servlet-mapping>
      </web-app>
      """;

  @TempDir Path folder;

  @Test
  void theApplicationOwnsItsAddressesAndTheServerKeepsQuiet() throws Exception {
    Path war = war(EVERYTHING);
    EmbeddedPayara.Order order =
        EmbeddedPayara.Order.of(folder.resolve("payara"), war, Map.of("ZD_WORD", "零距离"));
    try (EmbeddedPayara payara = EmbeddedPayara.start(order)) {
      for (String address : new String[] {"/", "/health/live", "/health", "/metrics", "/openapi"}) {
        HttpResponse<String> answer = get(payara.url() + address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body()).as(address).isEqualTo("零距离");
        assertThat(answer.headers().map()).doesNotContainKeys("Server", "X-Powered-By");
      }
    }
    assertThat(folder.resolve("payara/payara.pid")).doesNotExist();
  }

  @Test
  void longTextIsPackedForThoseWhoCanUnpackIt() throws Exception {
    Path war = war(EVERYTHING);
    EmbeddedPayara.Order order =
        EmbeddedPayara.Order.of(
            folder.resolve("payara"), war, Map.of("ZD_WORD", "零距离".repeat(2_000)));
    try (EmbeddedPayara payara = EmbeddedPayara.start(order)) {
      HttpResponse<byte[]> packed =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(payara.url() + "/"))
                      .header("Accept-Encoding", "gzip")
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(packed.body()).hasSizeLessThan(1_000);
      assertThat(get(payara.url() + "/").headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void aFailedDeploymentIsAProblemAtOnceWithItsReason() throws IOException {
    Path war =
        war(
            EVERYTHING.replace(
                "</web-app>",
                "<listener><listener-class>no.such.Listener</listener-class></listener></web-app>"));
    EmbeddedPayara.Order order = EmbeddedPayara.Order.of(folder.resolve("payara"), war, Map.of());
    assertThatThrownBy(() -> EmbeddedPayara.start(order))
        .isInstanceOf(LaunchProblem.class)
        .hasMessageContaining("The application did not start")
        .hasMessageContaining("no.such.Listener");
  }

  private static HttpResponse<String> get(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private Path war(String webXml) throws IOException {
    Path war = folder.resolve("tiny.war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      put(zip, "WEB-INF/web.xml", webXml);
      put(
          zip,
          "all.jsp",
          "<%@page contentType=\"text/html;charset=UTF-8\" session=\"false\"%><%="
              + " System.getenv(\"ZD_WORD\") %>");
    }
    return war;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
