package org.zerodistance.quickstart.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/** Options of the form {@code --name value}, and arguments without a name. */
final class BenchOptions {
  private final Map<String, String> named = new LinkedHashMap<>();
  private final List<String> plain = new ArrayList<>();

  static BenchOptions of(List<String> arguments, Set<String> known) {
    BenchOptions options = new BenchOptions();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        options.plain.add(argument);
      } else if (!known.contains(argument) || i + 1 == arguments.size()) {
        throw new LaunchProblem(
            LaunchProblem.Code.BAD_USAGE,
            "bench does not know " + argument + ": see ./zd bench help.");
      } else {
        options.named.put(argument, arguments.get(++i));
      }
    }
    return options;
  }

  List<String> plain() {
    return List.copyOf(plain);
  }

  String text(String name, String otherwise) {
    return named.getOrDefault(name, otherwise);
  }

  double number(String name, double otherwise) {
    String value = named.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,9}(\\.[0-9]{1,3})?") || Double.parseDouble(value) <= 0) {
      throw new LaunchProblem(
          LaunchProblem.Code.BAD_USAGE, name + " is “" + value + "”: give a number above 0.");
    }
    return Double.parseDouble(value);
  }

  int whole(String name, int otherwise) {
    return (int) Math.round(number(name, otherwise));
  }
}
