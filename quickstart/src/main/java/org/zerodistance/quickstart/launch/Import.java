package org.zerodistance.quickstart.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd import}: sends a file to the application and shows the progress. Uses the application
 * that runs on the data folder; if none runs, the servers are started for it and stopped
 * afterwards.
 */
public final class Import {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Settings settings;
  private final DataFolder data;
  private final Terminal terminal;

  public Import(Settings settings, Terminal terminal) {
    this.settings = settings;
    this.data = new DataFolder(settings.data());
    this.terminal = terminal;
  }

  public void take(ImportFile wanted) {
    if (!Files.isRegularFile(wanted.file()) || !Files.isReadable(wanted.file())) {
      throw new LaunchProblem(
          LaunchProblem.Code.BAD_USAGE, "Cannot read " + wanted.file() + ": check the path.");
    }
    Optional<Integer> running = data.runningPort();
    if (running.isPresent()) {
      send(wanted, running.get());
      return;
    }
    terminal.line("Nothing runs on " + data.folder() + ", so the servers are started for this.");
    FileLock lock = data.lock();
    try {
      new Run(settings, data, terminal).up(settings.demo().orElse(true)).start();
      send(wanted, settings.port());
    } finally {
      Run.release(lock);
    }
  }

  /** Sends the file to the application at a port. */
  public void send(ImportFile wanted, int port) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address(wanted, port))
              .header("Authorization", "Bearer " + data.operatorToken())
              .header("Content-Type", "text/csv; charset=UTF-8")
              .POST(HttpRequest.BodyPublishers.ofFile(wanted.file()))
              .build();
      terminal.step((wanted.dryRun() ? "Checking " : "Taking in ") + wanted.file().getFileName());
      ImportReport report = new ImportReport(terminal);
      HttpResponse<Stream<String>> response =
          client.send(request, HttpResponse.BodyHandlers.ofLines());
      try (Stream<String> lines = response.body()) {
        if (response.statusCode() != 200) {
          throw refused(response.statusCode(), lines.limit(20).toList().toString());
        }
        lines.forEach(report::read);
        terminal.done();
        finish(wanted, report);
      }
    } catch (IOException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.IMPORT_FAILED,
          "The connection to the application broke (%s): import the file again, nothing is doubled."
              .formatted(e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.IMPORT_FAILED, "Interrupted while importing.", e);
    }
  }

  private static URI address(ImportFile wanted, int port) {
    String query =
        "name="
            + encoded(wanted.file().getFileName().toString())
            + "&dryRun="
            + wanted.dryRun()
            + wanted.board().map(board -> "&board=" + encoded(board)).orElse("");
    return URI.create("http://127.0.0.1:" + port + "/internal/import?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static LaunchProblem refused(int status, String answer) {
    return new LaunchProblem(
        LaunchProblem.Code.IMPORT_FAILED,
        "The application refused the file (status %d): %s".formatted(status, answer));
  }

  private void finish(ImportFile wanted, ImportReport report) {
    terminal.line(report.summary(wanted.dryRun()));
    if (!report.rejects().isBlank()) {
      Path rejects = write(wanted.file(), report.rejects());
      terminal.line("Refused rows with line numbers and reasons: " + rejects);
    }
  }

  /**
   * Writes rejected rows beside the input, or in the data folder if the input's folder is not
   * writable.
   */
  private Path write(Path input, String rejects) {
    String name = input.getFileName().toString().replaceFirst("(?i)\\.csv$", "") + ".rejects.csv";
    Path beside = input.resolveSibling(name);
    try {
      return Files.writeString(beside, rejects);
    } catch (IOException e) {
      Path elsewhere = data.folder().resolve(name);
      try {
        return Files.writeString(elsewhere, rejects);
      } catch (IOException again) {
        throw LaunchProblem.files("Cannot write " + elsewhere, again);
      }
    }
  }
}
