package org.zerodistance.quickstart.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zerodistance.quickstart.bench.load.LoadDriver;
import org.zerodistance.quickstart.bench.load.LoadFigures;
import org.zerodistance.quickstart.bench.load.LoadTarget;
import org.zerodistance.quickstart.bench.load.ProcessCosts;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * {@code zd bench load}: requests a list of addresses from any server on this machine, alternately
 * at a constant rate and at full speed.
 */
final class LoadCommand {
  private final Terminal terminal;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * @param urls complete addresses, one per line, all of one server
   * @param rate requests a second; 0 for as many as possible
   */
  void run(Path urls, double rate, Duration time, int connections, int rounds) {
    List<URI> addresses = read(urls);
    URI base = addresses.get(0);
    List<String> paths = addresses.stream().map(LoadCommand::path).toList();
    LoadTarget target = LoadTarget.pages("load", base, paths);
    LoadDriver driver = new LoadDriver(new ProcessCosts(Map.of()));
    List<LoadFigures> all = new java.util.ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      LoadFigures figures =
          rate > 0
              ? driver.atRate(target, rate, time, connections)
              : driver.flatOut(target, connections, time);
      all.add(figures);
      say("round " + (round + 1), figures);
    }
    say("median", LoadFigures.median(all));
  }

  private void say(String what, LoadFigures f) {
    terminal.line(
        "%s: %.0f/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.1f ms, %d errors, %.1f KB each"
            .formatted(
                what,
                f.perSecond(),
                f.p50(),
                f.p95(),
                f.p99(),
                f.max(),
                f.errors(),
                f.bytes() / 1e3));
  }

  private static String path(URI address) {
    return address.getRawPath()
        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
  }

  private static List<URI> read(Path file) {
    try {
      List<URI> addresses =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .map(URI::create)
              .toList();
      for (URI address : addresses) {
        if (!"http".equals(address.getScheme())
            || address.getPort() < 0
            || !address.getHost().matches("localhost|127\\..*")) {
          throw new LaunchProblem(
              LaunchProblem.Code.BAD_USAGE,
              address + " is not of the form http://127.0.0.1:8080/path on this machine.");
        }
      }
      if (addresses.isEmpty()) {
        throw new LaunchProblem(LaunchProblem.Code.BAD_USAGE, file + " names no address.");
      }
      return addresses;
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + file, e);
    }
  }
}
