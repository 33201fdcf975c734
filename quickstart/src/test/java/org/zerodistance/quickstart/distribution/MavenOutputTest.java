package org.zerodistance.quickstart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.terminal.RecordedProgress;

class MavenOutputTest {
  private final RecordedProgress progress = new RecordedProgress();
  private final MavenOutput output = new MavenOutput(progress, "payara-micro-6.jar");

  @Test
  void readsProgressThatIsWrittenOverInPlace() throws IOException {
    follow(
        "Downloading from central: x/payara-micro-6.jar\n"
            + "Progress (1): 512 kB\r"
            + "Progress (1): 12/107 MB\r"
            + "Progress (1): 107/107 MB\r\n");
    assertThat(progress.amounts()).containsExactly("12000000/107000000", "107000000/107000000");
  }

  @Test
  void readsUnitsThatDiffer() throws IOException {
    follow(
        "Downloading from central: x/payara-micro-6.jar\n"
            + "Progress (1): 0.9/2.1 kB\r"
            + "Progress (1): 480 kB/1.2 MB\r");
    assertThat(progress.amounts()).containsExactly("900/2100", "480000/1200000");
  }

  @Test
  void showsNoAmountsOfTheLittleFilesOnTheWay() throws IOException {
    follow(
        "Downloading from central: x/payara-micro-6.pom\n"
            + "Progress (1): 0.9/2.1 kB\r"
            + "Downloaded from central: x/payara-micro-6.pom (2.1 kB at 9 kB/s)\n");
    assertThat(progress.amounts()).isEmpty();
  }

  @Test
  void tellsWhatElseMavenFetches() throws IOException {
    follow("Downloading from central: x/y/plexus-utils-4.0.1.jar\n");
    assertThat(progress.notes()).containsExactly("what Maven needs for it: plexus-utils-4.0.1.jar");
  }

  @Test
  void keepsTheFirstComplaintWithoutColours() throws IOException {
    follow("[\u001b[1;31mERROR\u001b[m] Could not find artifact a:b:jar:1\n[ERROR] Try -e\n");
    assertThat(output.firstError()).isEqualTo("Could not find artifact a:b:jar:1");
  }

  private void follow(String text) throws IOException {
    output.follow(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
