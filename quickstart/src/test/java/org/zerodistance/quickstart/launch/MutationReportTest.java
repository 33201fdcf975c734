package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.terminal.LaunchProblem;

class MutationReportTest {
  @TempDir Path folder;

  @Test
  void countsWhatWasFoundAndWhatSurvivedInEachClass() throws IOException {
    MutationReport report =
        report(
            mutation(true, "KILLED", "Inquiry"),
            mutation(true, "TIMED_OUT", "Inquiry"),
            mutation(false, "SURVIVED", "Inquiry"),
            mutation(false, "NO_COVERAGE", "Inquiry$InquiryChange"),
            mutation(true, "KILLED", "Span"),
            mutation(false, "SURVIVED", "Span"),
            mutation(true, "KILLED", "Handling"));

    assertThat(report)
        .isEqualTo(new MutationReport(7, 4, Map.of("Inquiry", 2, "Span", 1)))
        .extracting(MutationReport::score)
        .isEqualTo(57);
    assertThat(MutationTests.line(MutatedRules.INQUIRIES, report, 61_000_000_000L))
        .isEqualTo(
            "inquiries: 57 % (4 of 7 mutants found) in 1 min 01 s; survivors: {Inquiry=2, Span=1}");
  }

  @Test
  void aPackageWithoutMutantsIsNoSuccess() throws IOException {
    assertThat(report().score()).isZero();
  }

  @Test
  void packagesAreNamedAndAllOfThemWhenNoneIs() {
    assertThat(MutationTests.chosen(List.of("jobs", "stories")))
        .containsExactly(MutatedRules.STORIES, MutatedRules.JOBS);
    assertThat(MutationTests.chosen(List.of())).containsExactly(MutatedRules.values());
    assertThatThrownBy(() -> MutationTests.chosen(List.of("jobs", "weather")))
        .isInstanceOfSatisfying(
            LaunchProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(LaunchProblem.Code.BAD_USAGE))
        .hasMessageContaining("weather")
        .hasMessageContaining("inquiries, deadlines, stories, moderation, jobs, visibility");
  }

  private MutationReport report(String... mutations) throws IOException {
    Path xml = folder.resolve("mutations.xml");
    Files.writeString(
        xml,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mutations partial=\"true\">\n"
            + String.join("\n", mutations)
            + "</mutations>\n");
    return MutationReport.read(xml);
  }

  private static String mutation(boolean found, String status, String name) {
    return "<mutation detected='%s' status='%s'><mutatedClass>org.zerodistance.cases.%s</mutatedClass></mutation>"
        .formatted(found, status, name);
  }
}
