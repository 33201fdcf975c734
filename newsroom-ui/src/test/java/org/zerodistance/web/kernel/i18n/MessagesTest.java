package org.zerodistance.web.kernel.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.foundation.audit.EventType;

class MessagesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/org/zerodistance/web");
  private static final Pattern SAID = Pattern.compile("\\bt\\(\"([a-z0-9._-]+)\"(?!\\s*\\+)");

  private static final Pattern COUNTED_FROM_ONE =
      Pattern.compile("choice,1#(?:[^{}|]|\\{\\d})*\\|1<");
  private static final Path USE_CASES = Path.of("../plugin/src/main/java");
  private static final Pattern WRITTEN = Pattern.compile("\\.with\\(\\s*\"([A-Za-z]+)\"");

  private final Messages messages = Messages.ofClassPath();

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(messages.keys(Language.EN)).isEqualTo(messages.keys(Language.ZH));
  }

  @Test
  void no_key_stands_in_two_files() {
    assertThat(messages.twice()).isEmpty();
  }

  @Test
  void both_languages_fill_the_same_placeholders() {
    List<String> different =
        messages.keys(Language.ZH).stream()
            .filter(
                key ->
                    messages.placeholders(Language.ZH, key)
                        != messages.placeholders(Language.EN, key))
            .toList();
    assertThat(different).isEmpty();
  }

  @Test
  void everything_that_a_template_says_is_there() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        Matcher said = SAID.matcher(Files.readString(file).replaceAll("(?s)<#--.*?-->", ""));
        while (said.find()) {
          if (!messages.has(Language.ZH, said.group(1))) {
            missing.add(said.group(1) + " in " + TEMPLATES.relativize(file));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Below its first limit a choice takes the first text, so that none would be called one. */
  @Test
  void no_number_of_things_begins_at_one() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path folder :
        List.of(Path.of("src/main/resources"), Path.of("../plugin/src/main/resources"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
          Files.readAllLines(file).stream()
              .filter(line -> COUNTED_FROM_ONE.matcher(line).find())
              .forEach(line -> wrong.add(file.getFileName() + ": " + line));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_event_has_its_sentence() {
    assertThat(messages.keys(Language.EN))
        .containsAll(
            Arrays.stream(EventType.values())
                .map(type -> "event." + type.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  /** All fields that a use case writes into the log. */
  @Test
  void every_field_of_an_event_has_its_label() throws IOException {
    Set<String> fields = new TreeSet<>();
    try (Stream<Path> files = Files.walk(USE_CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher written = WRITTEN.matcher(Files.readString(file));
        while (written.find()) {
          fields.add("audit.data." + written.group(1));
        }
      }
    }
    assertThat(fields).contains("audit.data.due", "audit.data.embargo", "audit.data.dossier");
    assertThat(messages.keys(Language.EN)).containsAll(fields);
    assertThat(messages.keys(Language.ZH)).containsAll(fields);
  }

  @Test
  void an_apostrophe_is_an_apostrophe_doubled_or_not(@TempDir Path root) throws IOException {
    Files.createDirectory(root.resolve("messages"));
    for (Language language : Language.values()) {
      Files.writeString(
          root.resolve("messages/web_" + language.suffix() + ".properties"),
          "one=It's {0}\ntwo=It''s {0}\n");
    }
    Messages own = Messages.in(root);

    assertThat(own.say(Language.EN, "one", 1)).isEqualTo("It's 1");
    assertThat(own.say(Language.EN, "two", 1)).isEqualTo("It's 1");
  }
}
