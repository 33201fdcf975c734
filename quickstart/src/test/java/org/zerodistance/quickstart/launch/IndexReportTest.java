package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.RecordedProgress;

class IndexReportTest {
  private final RecordedProgress progress = new RecordedProgress();
  private final IndexReport report = new IndexReport(progress, 7);

  @Test
  void followsARebuildToItsEnd() {
    report.rebuild(
        IndexReport.parse(
            "{\"rebuild\":{\"id\":7,\"state\":\"filling\",\"running\":true,\"done\":3000,\"total\":9000,\"rate\":2500,\"secondsLeft\":75}}"));
    assertThat(report.isRunning()).isTrue();
    assertThat(progress.amounts()).first().isEqualTo("3000/9000");

    report.rebuild(
        IndexReport.parse(
            "{\"rebuild\":{\"id\":7,\"state\":\"switched\",\"running\":false,\"done\":9000,\"total\":9000,\"rate\":2400,\"index\":\"zd-public-000002\",\"checksum\":\"00ff\"}}"));
    assertThat(report.isRunning()).isFalse();
    assertThat(report.rebuilt())
        .startsWith("Searches go to zd-public-000002: 9000 documents (2400/s), checksum 00ff");
  }

  @Test
  void aFailedRebuildIsAProblemThatSaysWhy() {
    report.rebuild(
        IndexReport.parse(
            "{\"rebuild\":{\"id\":7,\"state\":\"failed\",\"running\":false,\"failure\":\"no"
                + " room\"}}"));
    assertThatThrownBy(report::rebuilt)
        .isInstanceOf(LaunchProblem.class)
        .hasMessageContaining("no room");
  }

  @Test
  void listsWhatDiffersAndSumsUp() {
    report.comparison("{\"done\":5000}");
    report.comparison(
        "{\"document\":\"inquiry-12\",\"fault\":\"stale\",\"database\":5,\"index\":4}");
    report.comparison("{\"document\":\"story-3\",\"fault\":\"missing\",\"database\":1}");
    assertThatThrownBy(report::compared).isInstanceOf(LaunchProblem.class);

    report.comparison(
        "{\"finished\":true,\"documents\":10,\"indexed\":9,\"databaseSum\":\"aa\",\"indexSum\":\"bb\",\"drift\":2,\"missing\":1,\"stale\":1,\"repaired\":0}");
    assertThat(report.differences())
        .containsExactly(
            "  inquiry-12 is stale (database: version 5, index: version 4)",
            "  story-3 is missing (database: version 1, index: nothing)");
    assertThat(report.compared())
        .contains("2 differ (1 missing, 1 stale, 0 different, 0 leaked, 0 ahead)");
    assertThat(report.drift()).isEqualTo(2);
  }

  @Test
  void documentsOfAnotherReleaseAreNoDrift() {
    report.comparison(
        "{\"finished\":true,\"documents\":10,\"indexed\":10,\"databaseSum\":\"aa\",\"indexSum\":\"bb\",\"drift\":0,\"other_form\":7,\"repaired\":0}");
    assertThat(report.drift()).isZero();
    assertThat(report.compared()).endsWith("; 7 were put together by another release");
  }

  @Test
  void aRefusalIsPassedOn() {
    assertThatThrownBy(() -> report.comparison("{\"error\":\"INDEX_AWAY\"}"))
        .isInstanceOf(LaunchProblem.class)
        .hasMessageContaining("INDEX_AWAY");
  }
}
