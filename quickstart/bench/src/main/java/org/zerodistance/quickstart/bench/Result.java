package org.zerodistance.quickstart.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.quickstart.bench.load.LoadFigures;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The results of one run, stored as JSON.
 *
 * @param machine processors, Java, heap, load average before and after
 * @param rates requests a second at which latencies were measured
 * @param numbers single figures: raw inserts, seconds, counts
 * @param resident megabytes of each server after the load
 */
record Result(
    String size,
    int inquiries,
    String measuredAt,
    Map<String, String> machine,
    int rounds,
    double seconds,
    Map<String, LoadFigures> flatOut,
    Map<String, Double> rates,
    Map<String, LoadFigures> atRate,
    Map<String, Double> numbers,
    Map<String, Double> resident,
    List<Verdict> verdicts) {

  /**
   * A row of the targets.
   *
   * @param reached null when this run did not measure it
   */
  record Verdict(String row, String what, String measured, String target, Boolean reached) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  Result judged(List<Verdict> all) {
    return new Result(
        size,
        inquiries,
        measuredAt,
        machine,
        rounds,
        seconds,
        flatOut,
        rates,
        atRate,
        numbers,
        resident,
        all);
  }

  void write(Path file) {
    try {
      BenchHome.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot write " + file, e);
    }
  }

  static Result read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Result.class);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + file, e);
    }
  }

  Optional<Double> number(String name) {
    return Optional.ofNullable(numbers.get(name));
  }
}
