package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * Calls the application's internal addresses with the operator's token. Uses the application that
 * runs on the data folder; if none runs, the servers are started for it and stopped afterwards.
 */
final class OperatorClient {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Settings settings;
  private final DataFolder data;
  private final Terminal terminal;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private int port;

  OperatorClient(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.data = new DataFolder(settings.data());
    this.terminal = terminal;
  }

  /** Runs the work while the application runs. */
  void with(Runnable work) {
    Optional<Integer> running = data.runningPort();
    if (running.isPresent()) {
      port = running.get();
      work.run();
      return;
    }
    terminal.line("Nothing runs on " + data.folder() + ", so the servers are started for this.");
    FileLock lock = data.lock();
    try {
      new Run(settings, data, terminal).up(settings.demo().orElse(true)).start();
      port = settings.port();
      work.run();
    } finally {
      Run.release(lock);
    }
  }

  /**
   * The response to a GET below {@code /internal/}.
   *
   * @throws LaunchProblem when the application refuses or does not answer
   */
  String get(String path) {
    return send(
        HttpRequest.newBuilder(address(path)).GET(),
        path,
        lines -> lines.collect(Collectors.joining("\n")));
  }

  /** The response to a POST, which is one line. */
  String post(String path) {
    StringBuilder answer = new StringBuilder();
    post(path, answer::append);
    return answer.toString();
  }

  /** Passes on the lines of the response to a POST as they arrive. */
  void post(String path, Consumer<String> lines) {
    send(
        HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.noBody()),
        path,
        body -> {
          body.forEach(lines);
          return null;
        });
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + "/internal/" + path);
  }

  private <T> T send(HttpRequest.Builder request, String path, Function<Stream<String>, T> reader) {
    try {
      HttpResponse<Stream<String>> response =
          client.send(
              request.header("Authorization", "Bearer " + data.operatorToken()).build(),
              HttpResponse.BodyHandlers.ofLines());
      try (Stream<String> lines = response.body()) {
        if (response.statusCode() != 200) {
          throw new LaunchProblem(
              LaunchProblem.Code.REFUSED,
              "The application refused %s (status %d): %s"
                  .formatted(
                      path, response.statusCode(), String.join(" ", lines.limit(20).toList())));
        }
        return reader.apply(lines);
      }
    } catch (IOException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.REFUSED,
          "The connection to the application broke (%s).".formatted(e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.REFUSED, "Interrupted while asking.", e);
    }
  }
}
