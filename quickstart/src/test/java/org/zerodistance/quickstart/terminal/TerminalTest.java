package org.zerodistance.quickstart.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void intoAPipeAStepIsALineWhenItBeginsAndOneWhenItEnds() {
    Terminal terminal = terminal(false);
    terminal.step("Unpacking MariaDB");
    for (int percent = 0; percent <= 100; percent++) {
      terminal.bytes(percent * 3_500_000L, 350_000_000L);
    }
    terminal.done();
    assertThat(text().lines().map(line -> line.replaceAll("\\([0-9.]+ s", "(N s")))
        .containsExactly("  … Unpacking MariaDB", "  ✓ Unpacking MariaDB (N s, 350.0 MB)");
  }

  @Test
  void onATerminalTheStepIsWrittenOver() {
    Terminal terminal = terminal(true);
    terminal.step("Starting MariaDB");
    terminal.line("a word in between");
    terminal.done();
    assertThat(text())
        .startsWith("\r\u001b[2K  … Starting MariaDB")
        .contains("\r\u001b[2Ka word in between\n")
        .contains("\r\u001b[2K  ✓ Starting MariaDB (");
  }

  @Test
  void aFailedStepGetsNoTick() {
    Terminal terminal = terminal(false);
    terminal.step("Building");
    terminal.abandon();
    terminal.done();
    assertThat(text()).isEqualTo("  … Building\n");
  }

  @Test
  void theBarIsFullAtTheEnd() {
    assertThat(Terminal.bar(0, 10)).isEqualTo("░".repeat(24));
    assertThat(Terminal.bar(5, 10)).isEqualTo("█".repeat(12) + "░".repeat(12));
    assertThat(Terminal.bar(10, 10)).isEqualTo("█".repeat(24));
  }

  private Terminal terminal(boolean live) {
    return new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), live);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
