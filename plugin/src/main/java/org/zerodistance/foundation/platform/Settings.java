package org.zerodistance.foundation.platform;

import java.util.Optional;
import java.util.function.Function;

/**
 * Reads settings named {@code ZD_…}: a system property of that name overrides the environment.
 * Blank counts as absent. Only producers of {@code …Config} records use this class; all other
 * classes receive their record.
 */
public final class Settings {
  private final Function<String, String> source;

  public Settings(Function<String, String> source) {
    this.source = source;
  }

  public static Settings ofProcess() {
    return new Settings(
        name -> {
          String property = System.getProperty(name);
          return property != null ? property : System.getenv(name);
        });
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(source.apply(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  public String get(String name, String fallback) {
    return find(name).orElse(fallback);
  }

  /**
   * @throws IllegalStateException when the value is not a whole number within the bounds, both
   *     inclusive
   */
  public int wholeNumber(String name, int fallback, int least, int most) {
    Optional<String> text = find(name);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      int value = Integer.parseInt(text.get());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw new IllegalStateException(
          name + " must be a whole number, not “" + text.get() + "”", notANumber);
    }
    throw new IllegalStateException(
        name + " must be between " + least + " and " + most + ", not " + text.get());
  }

  /**
   * @throws IllegalStateException when the value is neither true nor false
   */
  public boolean flag(String name, boolean fallback) {
    return find(name)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw new IllegalStateException(
                          name + " must be true or false, not “" + text + "”");
                })
        .orElse(fallback);
  }
}
