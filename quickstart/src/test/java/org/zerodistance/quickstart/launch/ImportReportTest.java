package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.RecordedProgress;

class ImportReportTest {
  private final RecordedProgress progress = new RecordedProgress();
  private final ImportReport report = new ImportReport(progress);

  @Test
  void showsRowsAndSumsUp() {
    report.read("{\"done\":120,\"total\":2000,\"taken\":118,\"skipped\":1,\"refused\":1}");
    report.read("");
    report.read(
        "{\"finished\":true,\"taken\":1990,\"skipped\":9,\"refused\":1,\"rejects\":\"line,reason\\n7,no title\\n\"}");
    assertThat(progress.amounts()).first().isEqualTo("120/2000");
    assertThat(report.summary(false)).startsWith("Taken 1990, already there 9, refused 1 (");
    assertThat(report.summary(true)).startsWith("Would take 1990");
    assertThat(report.rejects()).isEqualTo("line,reason\n7,no title\n");
  }

  @Test
  void aStreamWithoutItsLastWordIsAFailure() {
    report.read("{\"done\":120,\"total\":2000,\"taken\":118,\"skipped\":1,\"refused\":1}");
    assertThatThrownBy(() -> report.summary(false))
        .isInstanceOf(LaunchProblem.class)
        .hasMessageContaining("stopped after 120 rows");
  }

  @Test
  void anErrorOfTheApplicationIsPassedOn() {
    assertThatThrownBy(() -> report.read("{\"error\":\"no column title\"}"))
        .isInstanceOf(LaunchProblem.class)
        .hasMessageContaining("no column title");
  }

  @Test
  void aRefusalByItsCodeIsPutInWords() {
    assertThatThrownBy(() -> report.read("{\"error\":\"BOARD_NOT_FOUND\"}"))
        .hasMessage(
            "The import stopped: there is no such board; --board takes the last part of a board's"
                + " address, /boards/SLUG.");
    assertThatThrownBy(() -> report.read("{\"error\":\"FILE_COLUMNS_MISSING [title, body]\"}"))
        .hasMessageEndingWith("lacks these columns: title, body.");
  }

  @Test
  void whatIsNotJsonIsShown() {
    assertThatThrownBy(() -> report.read("<html>"))
        .isInstanceOf(LaunchProblem.class)
        .hasMessageContaining("<html>");
  }
}
