package org.zerodistance.quickstart.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * Parses Maven's output during downloads. Its progress is overwritten in place with carriage
 * returns, in the form {@code Progress (1): 12/107 MB}; several files are separated by bars.
 */
final class MavenOutput {
  private static final Pattern TRANSFER =
      Pattern.compile("([0-9.]+)(?: ([kMG]?B))?/([0-9.]+) ([kMG]?B)");

  private final Progress progress;
  private final String wanted;
  private String firstError = "";
  private boolean atIt;

  /** Shows the transfer of the wanted file as bytes, others as a note. */
  MavenOutput(Progress progress, String wanted) {
    this.progress = progress;
    this.wanted = wanted;
  }

  void follow(InputStream output) throws IOException {
    Reader in = new InputStreamReader(output, StandardCharsets.UTF_8);
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\r' || c == '\n') {
        read(line.toString());
        line.setLength(0);
      } else {
        line.append((char) c);
      }
    }
    read(line.toString());
  }

  void read(String raw) {
    String line = raw.replaceAll("\u001b\\[[0-9;]*m", "").strip();
    if (line.startsWith("Progress (")) {
      Matcher transfer = TRANSFER.matcher(line);
      if (atIt && transfer.find()) {
        String totalUnit = transfer.group(4);
        String doneUnit = transfer.group(2) == null ? totalUnit : transfer.group(2);
        progress.bytes(bytes(transfer.group(1), doneUnit), bytes(transfer.group(3), totalUnit));
      }
    } else if (line.startsWith("Downloading ")) {
      // The progress itself does not name its file.
      atIt = line.endsWith("/" + wanted);
      if (!atIt) {
        progress.note("what Maven needs for it: " + line.substring(line.lastIndexOf('/') + 1));
      }
    } else if (line.startsWith("[ERROR]") && firstError.isEmpty()) {
      firstError = line.substring("[ERROR]".length()).strip();
    }
  }

  /** Maven's first error, in one line. */
  String firstError() {
    return firstError.isEmpty() ? "Maven gave no reason" : firstError;
  }

  private static long bytes(String number, String unit) {
    long factor =
        switch (unit.toLowerCase(Locale.ROOT)) {
          case "gb" -> 1_000_000_000L;
          case "mb" -> 1_000_000L;
          case "kb" -> 1_000L;
          default -> 1L;
        };
    return (long) (Double.parseDouble(number) * factor);
  }
}
