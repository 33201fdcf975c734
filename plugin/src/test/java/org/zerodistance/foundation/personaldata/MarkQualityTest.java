package org.zerodistance.foundation.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Keeps the floors of the finder of personal data, and writes the figures that {@code zd bench
 * marks} prints.
 */
class MarkQualityTest {
  private static final double LEAST_RECALL = 0.99;
  private static final double MOST_FALSE = 0.005;
  private static final Path REPORT = Path.of("target", "bench-marks.txt");

  @Test
  void fewAreMissedAndHardlyAnythingElseIsMarked() throws IOException {
    MarkQuality development = MarkQuality.of(new DevelopmentPart());
    MarkQuality heldOut = MarkQuality.of(new HeldOutPart());

    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, report(development, heldOut));

    for (MarkQuality quality : List.of(development, heldOut)) {
      assertThat(quality.recall()).as("recall, %s", quality.part()).isGreaterThan(LEAST_RECALL);
      assertThat(quality.falseRate()).as("false, %s", quality.part()).isLessThan(MOST_FALSE);
    }
  }

  private static List<String> report(MarkQuality development, MarkQuality heldOut) {
    List<String> lines = new ArrayList<>();
    lines.add("%-26s %12s %12s".formatted("recall", development.part(), heldOut.part()));
    for (Disguise disguise : Disguise.values()) {
      lines.add(
          "%-26s %12s %12s"
              .formatted(
                  disguise.label(),
                  percent(development.recall(disguise)),
                  percent(heldOut.recall(disguise))));
    }
    lines.add(
        "%-26s %12s %12s"
            .formatted("all", percent(development.recall()), percent(heldOut.recall())));
    lines.add(
        "%-26s %12s %12s"
            .formatted(
                "clean sentences marked",
                percent(development.falseRate()),
                percent(heldOut.falseRate())));
    return lines;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }
}
