package org.zerodistance.quickstart.bench;

import java.time.Clock;
import java.util.Arrays;
import org.zerodistance.quickstart.launch.Main;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * The main class of {@code zd bench}, started by the launcher script; exit codes as those of {@link
 * Main}.
 */
public final class BenchMain {
  private BenchMain() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.standard();
    Main.reporting(
        terminal,
        () ->
            new Bench(Settings.current(), terminal, Clock.systemUTC())
                .run(Arrays.asList(arguments)));
  }
}
