package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.quickstart.terminal.LaunchProblem;

class ImportFileTest {
  private static final Path HERE = Path.of("/home/ann");

  @Test
  void readsOptionsInAnyOrder() {
    assertThat(ImportFile.of(List.of("--dry-run", "old.csv", "--board", "city"), HERE))
        .isEqualTo(new ImportFile(HERE.resolve("old.csv"), Optional.of("city"), true));
    assertThat(ImportFile.of(List.of("/tmp/old.csv"), HERE))
        .isEqualTo(new ImportFile(Path.of("/tmp/old.csv"), Optional.empty(), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--board", "a.csv b.csv", "a.csv --fast", "a.csv --board"})
  void refusesWhatItDoesNotUnderstand(String line) {
    List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" "));
    assertThatThrownBy(() -> ImportFile.of(arguments, HERE))
        .isInstanceOfSatisfying(
            LaunchProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(LaunchProblem.Code.BAD_USAGE))
        .hasMessageContaining("./zd import FILE.csv");
  }
}
