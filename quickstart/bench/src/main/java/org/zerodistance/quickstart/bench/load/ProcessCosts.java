package org.zerodistance.quickstart.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Processor time and memory of servers, each including its child processes. */
public final class ProcessCosts {
  private final Map<String, Long> pids;

  /**
   * @param pids by name of the server
   */
  public ProcessCosts(Map<String, Long> pids) {
    this.pids = new LinkedHashMap<>(pids);
  }

  /** The processor seconds of each server since its start. */
  Map<String, Double> seconds() {
    Map<String, Double> seconds = new TreeMap<>();
    pids.forEach(
        (name, pid) ->
            seconds.put(
                name,
                tree(pid)
                    .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
                    .mapToDouble(d -> d.toNanos() / 1e9)
                    .sum()));
    return seconds;
  }

  Map<String, Double> since(Map<String, Double> before) {
    Map<String, Double> used = seconds();
    used.replaceAll((name, seconds) -> seconds - before.getOrDefault(name, 0.0));
    return used;
  }

  /** The resident megabytes of each server; empty where the system does not provide them. */
  public Map<String, Double> resident() {
    Map<String, Double> megabytes = new TreeMap<>();
    pids.forEach(
        (name, pid) -> {
          double sum = tree(pid).mapToDouble(p -> resident(p.pid())).sum();
          if (sum > 0) {
            megabytes.put(name, sum);
          }
        });
    return megabytes;
  }

  private static double resident(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .sum();
    } catch (IOException e) {
      // No such file system, or the process has just ended.
      return 0;
    }
  }

  private static Stream<ProcessHandle> tree(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()));
  }
}
