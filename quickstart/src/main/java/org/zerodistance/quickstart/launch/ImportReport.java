package org.zerodistance.quickstart.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * The application's messages during an import: one JSON object per line, the last one with {@code
 * finished}.
 */
final class ImportReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Progress progress;
  private final long started = System.nanoTime();
  private boolean finished;
  private long total;
  private long taken;
  private long skipped;
  private long refused;
  private String rejects = "";

  ImportReport(Progress progress) {
    this.progress = progress;
  }

  void read(String line) {
    if (line.isBlank()) {
      return;
    }
    JsonNode said;
    try {
      said = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new LaunchProblem(
          LaunchProblem.Code.IMPORT_FAILED,
          "The application answered what is not JSON: " + line,
          e);
    }
    if (said.hasNonNull("error")) {
      throw new LaunchProblem(
          LaunchProblem.Code.IMPORT_FAILED,
          "The import stopped: " + inWords(said.get("error").asText()));
    }
    taken = said.path("taken").asLong(taken);
    skipped = said.path("skipped").asLong(skipped);
    refused = said.path("refused").asLong(refused);
    finished = said.path("finished").asBoolean(false);
    rejects = said.path("rejects").asText(rejects);
    long done = said.path("done").asLong(taken + skipped + refused);
    total = said.path("total").asLong(total);
    progress.rows(done, total);
    progress.note(rate(done) + " rows/s");
  }

  /** A sentence for a refusal, which the application sends as a code with details in brackets. */
  private static String inWords(String error) {
    int end = error.indexOf(' ');
    String code = end < 0 ? error : error.substring(0, end);
    String details = end < 0 ? "" : error.substring(end + 1).replaceAll("^\\[|\\]$", "");
    return switch (code) {
      case "BOARD_NOT_FOUND" ->
          "there is no such board; --board takes the last part of a board's address, /boards/SLUG.";
      case "FILE_NOT_UTF8" ->
          "the file is not UTF-8 (byte %s is the first wrong one); save it as UTF-8."
              .formatted(details);
      case "FILE_COLUMNS_MISSING" ->
          "the file's first line lacks these columns: %s.".formatted(details);
      case "FILE_EMPTY" -> "the file holds no rows.";
      default -> error;
    };
  }

  private long rate(long done) {
    double seconds = (System.nanoTime() - started) / 1e9;
    return seconds < 0.1 ? done : Math.round(done / seconds);
  }

  String rejects() {
    return rejects;
  }

  /** The summary in one line; a stream without the final object is a failure. */
  String summary(boolean dryRun) {
    if (!finished) {
      throw new LaunchProblem(
          LaunchProblem.Code.IMPORT_FAILED,
          "The application stopped after %d rows without saying why: see its log, then import the file again, nothing is doubled."
              .formatted(taken + skipped + refused));
    }
    return "%s %d, already there %d, refused %d (%d rows/s)"
        .formatted(
            dryRun ? "Would take" : "Taken",
            taken,
            skipped,
            refused,
            rate(taken + skipped + refused));
  }
}
