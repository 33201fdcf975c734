package org.zerodistance.quickstart.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends requests directly to Elasticsearch. */
final class RawSearch {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;

  RawSearch(String url) {
    this.url = url;
  }

  URI base() {
    return URI.create(url);
  }

  JsonNode ask(String method, String path, String contentType, String body) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", contentType)
          .method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(
            method + " " + path + ": " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  JsonNode get(String path) throws IOException {
    return ask("GET", path, null, null);
  }

  JsonNode json(String method, String path, String body) throws IOException {
    return ask(method, path, "application/json", body);
  }
}
