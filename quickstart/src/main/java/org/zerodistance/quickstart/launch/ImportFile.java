package org.zerodistance.quickstart.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The parameters of {@code zd import}.
 *
 * @param board the board for rows that name none; without it the application decides
 * @param dryRun checks every row and imports none
 */
public record ImportFile(Path file, Optional<String> board, boolean dryRun) {

  /**
   * Reads {@code FILE.csv [--board SLUG] [--dry-run]} in any order; the file is relative to {@code
   * folder}.
   */
  public static ImportFile of(List<String> arguments, Path folder) {
    Optional<Path> file = Optional.empty();
    Optional<String> board = Optional.empty();
    boolean dryRun = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--dry-run")) {
        dryRun = true;
      } else if (argument.equals("--board") && i + 1 < arguments.size()) {
        i++;
        board = Optional.of(arguments.get(i));
      } else if (!argument.startsWith("-") && file.isEmpty()) {
        file = Optional.of(folder.resolve(argument));
      } else {
        throw usage("import does not understand “" + argument + "”");
      }
    }
    return new ImportFile(file.orElseThrow(() -> usage("import needs a file")), board, dryRun);
  }

  private static LaunchProblem usage(String complaint) {
    return new LaunchProblem(
        LaunchProblem.Code.BAD_USAGE,
        complaint + ": ./zd import FILE.csv [--board SLUG] [--dry-run]");
  }
}
