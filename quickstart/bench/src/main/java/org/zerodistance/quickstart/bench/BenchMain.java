package org.zerodistance.quickstart.bench;

import java.time.Clock;
import java.util.Arrays;
import org.zerodistance.quickstart.Main;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.terminal.Terminal;

/** What the launcher script starts for {@code zd bench}; exit codes as those of {@link Main}. */
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
