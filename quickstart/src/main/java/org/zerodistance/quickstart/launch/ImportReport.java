package org.zerodistance.quickstart.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * What the application says while it imports: a JSON object per line, the last one with {@code
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

  /** The application names a refusal by its code, with the details in brackets behind it. */
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

  /** One line; a stream that ended without its last word is a failure. */
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
