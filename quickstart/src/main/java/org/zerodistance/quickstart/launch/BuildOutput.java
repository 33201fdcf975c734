package org.zerodistance.quickstart.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zerodistance.quickstart.terminal.Progress;

/** Shows Maven's batch output as one line of progress, and keeps its errors. */
final class BuildOutput {
  private static final Pattern MODULE =
      Pattern.compile("^\\[INFO] Building (.+?) \\S+ +\\[(\\d+)/(\\d+)]");
  private static final Pattern DOWNLOADED =
      Pattern.compile("^\\[INFO] Downloaded from .* \\(([0-9.]+) ([kM]?B) at .*\\)$");
  private static final int ERRORS = 15;

  private final Progress progress;
  private final List<String> errors = new ArrayList<>();
  private String module = "";
  private int files;
  private double kilobytes;

  BuildOutput(Progress progress) {
    this.progress = progress;
  }

  void read(String raw) {
    String line = raw.replaceAll("\u001b\\[[0-9;]*m", "");
    Matcher building = MODULE.matcher(line);
    Matcher downloaded = DOWNLOADED.matcher(line);
    if (building.find()) {
      module = building.group(2) + " of " + building.group(3) + ": " + building.group(1);
    } else if (downloaded.find()) {
      files++;
      double factor =
          switch (downloaded.group(2)) {
            case "MB" -> 1000;
            case "kB" -> 1;
            default -> 0.001;
          };
      kilobytes += Double.parseDouble(downloaded.group(1)) * factor;
    } else {
      if (line.startsWith("[ERROR]")
          && errors.size() < ERRORS
          && line.length() > "[ERROR] ".length()) {
        errors.add(line);
      }
      return;
    }
    String fetched =
        files == 0
            ? ""
            : String.format(
                Locale.ROOT, ", %d files (%.1f MB) downloaded", files, kilobytes / 1000);
    progress.note(module.isEmpty() ? fetched.replaceFirst("^, ", "") : module + fetched);
  }

  String errors() {
    return errors.isEmpty() ? "Maven gave no reason." : String.join("\n", errors);
  }
}
