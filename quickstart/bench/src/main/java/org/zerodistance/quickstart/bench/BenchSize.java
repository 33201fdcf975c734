package org.zerodistance.quickstart.bench;

import java.util.Locale;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The number of inquiries.
 *
 * @param name as requested: {@code 10k}, {@code 1m}
 */
record BenchSize(String name, int inquiries) {
  private static final int LARGEST = 5_000_000;

  static BenchSize of(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    if (!name.matches("[1-9][0-9]{0,6}[km]?")) {
      throw bad(text);
    }
    int end = name.length() - 1;
    long inquiries =
        switch (name.charAt(end)) {
          case 'k' -> Long.parseLong(name.substring(0, end)) * 1_000;
          case 'm' -> Long.parseLong(name.substring(0, end)) * 1_000_000;
          default -> Long.parseLong(name);
        };
    if (inquiries < 100 || inquiries > LARGEST) {
      throw bad(text);
    }
    return new BenchSize(name, (int) inquiries);
  }

  private static LaunchProblem bad(String text) {
    return new LaunchProblem(
        LaunchProblem.Code.BAD_USAGE, "“" + text + "” is no size: give 10k, 100k or 1m.");
  }
}
