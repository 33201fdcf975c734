package org.zerodistance.quickstart.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/** Formats the application's messages about its index for the terminal. */
final class IndexReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MINUTE = 60;

  private final Progress progress;
  private final long id;
  private final List<String> differences = new ArrayList<>();
  private JsonNode rebuild = JSON.createObjectNode();
  private JsonNode last = JSON.createObjectNode();

  /**
   * @param id of the rebuild to watch
   */
  IndexReport(Progress progress, long id) {
    this.progress = progress;
    this.id = id;
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.INDEX_TROUBLE,
          "The application answered what is not JSON: " + text,
          e);
    }
  }

  /** Shows the current state of the rebuild. */
  void rebuild(JsonNode answer) {
    JsonNode now = answer.path("rebuild");
    if (now.path("id").asLong() != id) {
      throw new LaunchProblem(
          LaunchProblem.Code.INDEX_TROUBLE, "The rebuild has been replaced by another.");
    }
    rebuild = now;
    progress.rows(now.path("done").asLong(), now.path("total").asLong());
    progress.note(
        switch (now.path("state").asText()) {
          case "asked" -> "waiting for a node";
          case "comparing" -> "comparing with the database";
          default ->
              now.path("rate").asLong()
                  + "/s"
                  + (now.has("secondsLeft")
                      ? ", " + time(now.path("secondsLeft").asLong()) + " left"
                      : "");
        });
  }

  private static String time(long seconds) {
    return seconds < MINUTE
        ? seconds + " s"
        : "%d min %d s".formatted(seconds / MINUTE, seconds % MINUTE);
  }

  boolean isRunning() {
    return rebuild.path("running").asBoolean();
  }

  /**
   * The result in one line.
   *
   * @throws LaunchProblem when it failed
   */
  String rebuilt() {
    if (!rebuild.path("state").asText().equals("switched")) {
      throw new LaunchProblem(
          LaunchProblem.Code.INDEX_TROUBLE,
          "The rebuild ended as “%s”: %s. Searches go to the index before."
              .formatted(
                  rebuild.path("state").asText(),
                  rebuild.path("failure").asText("no reason given")));
    }
    return "Searches go to %s: %d documents (%d/s), checksum %s. Back within a day: ./zd reindex --back"
        .formatted(
            rebuild.path("index").asText(),
            rebuild.path("done").asLong(),
            rebuild.path("rate").asLong(),
            rebuild.path("checksum").asText());
  }

  /** Reads one line of the comparison's response. */
  void comparison(String line) {
    if (line.isBlank()) {
      return;
    }
    JsonNode said = parse(line);
    if (said.hasNonNull("error")) {
      throw new LaunchProblem(
          LaunchProblem.Code.INDEX_TROUBLE,
          "The index cannot be compared: " + said.get("error").asText());
    }
    if (said.has("fault")) {
      differences.add(
          "  %s is %s (database: %s, index: %s)"
              .formatted(
                  said.path("document").asText(),
                  said.path("fault").asText(),
                  version(said, "database"),
                  version(said, "index")));
    } else if (said.path("finished").asBoolean()) {
      last = said;
    } else {
      progress.note(said.path("done").asLong() + " documents");
    }
  }

  private static String version(JsonNode said, String side) {
    return said.has(side) ? "version " + said.path(side).asLong() : "nothing";
  }

  List<String> differences() {
    return differences;
  }

  /** The number of documents that differed. */
  long drift() {
    return last.path("drift").asLong();
  }

  /** The summary in one line; a response without the final object is a failure. */
  String compared() {
    if (!last.path("finished").asBoolean()) {
      throw new LaunchProblem(
          LaunchProblem.Code.INDEX_TROUBLE,
          "The comparison stopped without saying why: see the application's log.");
    }
    return "%d documents in the database (checksum %s), %d in the index (checksum %s): %d differ (%d missing, %d stale, %d different, %d leaked, %d ahead), %d repaired"
            .formatted(
                last.path("documents").asLong(),
                last.path("databaseSum").asText(),
                last.path("indexed").asLong(),
                last.path("indexSum").asText(),
                drift(),
                last.path("missing").asLong(),
                last.path("stale").asLong(),
                last.path("different").asLong(),
                last.path("leaked").asLong(),
                last.path("ahead").asLong(),
                last.path("repaired").asLong())
        + (otherForm() > 0
            ? "; %d were put together by another release".formatted(otherForm())
            : onItsWay() ? "; the changes between the two are on their way" : "");
  }

  /** The number of documents in the form of another release, which is no drift. */
  private long otherForm() {
    return last.path("other_form").asLong();
  }

  /** Whether all differences are changes that still wait in the queue. */
  private boolean onItsWay() {
    return drift() == 0 && !last.path("databaseSum").equals(last.path("indexSum"));
  }
}
