package org.zerodistance.web.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zerodistance.web.kernel.pages.StyleSheet.Rule;

/**
 * Tests the rules for style sheets (ADR 0029): {@code base.css} and {@code parts.css} use their own
 * layers, all other sheets the layer of pages, and each class is styled in one sheet.
 */
class StyleSheetsTest {
  /** Properties that place an element; other sheets may set them. */
  private static final Pattern PLACEMENT =
      Pattern.compile(
          "margin(-.+)?|((min|max)-)?(width|height|inline-size|block-size)|flex(-.+)?|order"
              + "|grid-(column|row|area)(-.+)?|(align|justify|place)-self|vertical-align"
              + "|position|inset(-.+)?|top|right|bottom|left|z-index|break-inside");

  /** Classes of elements that libraries create; the libraries' own sheets are in no layer. */
  private static final Pattern OF_LIBRARIES = Pattern.compile("(leaflet|sortable)-.*");

  private final List<StyleSheet> sheets;

  StyleSheetsTest() throws IOException {
    sheets = StyleSheet.all();
  }

  @Test
  void every_sheet_is_understood_whole() {
    Map<String, List<String>> errors = new TreeMap<>();
    for (StyleSheet sheet : sheets) {
      if (!sheet.errors().isEmpty()) {
        errors.put(sheet.name(), sheet.errors());
      }
    }
    assertThat(sheets).hasSizeGreaterThan(10);
    assertThat(errors).isEmpty();
  }

  @Test
  void the_order_of_the_layers_is_declared_once_and_first() {
    List<String> declaring = new ArrayList<>();
    for (StyleSheet sheet : sheets) {
      Pattern.compile("@layer [\\w, ]+;")
          .matcher(sheet.text())
          .results()
          .map(MatchResult::group)
          .forEach(found -> declaring.add(sheet.name() + ": " + found));
    }
    assertThat(declaring).containsExactly("base.css: @layer base, parts, page;");
  }

  @Test
  void every_rule_stands_in_the_layer_of_its_sheet() {
    List<String> offending = new ArrayList<>();
    for (StyleSheet sheet : sheets) {
      String layer =
          switch (sheet.name()) {
            case "base.css" -> "base";
            case "parts.css" -> "parts";
            default -> "page";
          };
      for (Rule rule : sheet.rules()) {
        if (!rule.layer().equals(layer) && !(ofLibrary(rule) && rule.layer().isEmpty())) {
          offending.add(sheet.name() + ": " + rule.selector() + " in " + rule.layer());
        }
      }
    }
    assertThat(offending).isEmpty();
  }

  private static boolean ofLibrary(Rule rule) {
    return rule.styled().filter(name -> OF_LIBRARIES.matcher(name).matches()).isPresent();
  }

  /**
   * A sheet may place a class of another sheet below a class or id of its own: margins, widths. Any
   * other look is a variant, written beside the class.
   */
  @Test
  void what_a_class_looks_like_stands_in_one_sheet() {
    Map<String, Set<String>> drawnIn = new TreeMap<>();
    Map<String, Set<String>> seenIn = new TreeMap<>();
    for (StyleSheet sheet : sheets) {
      for (Rule rule : sheet.rules()) {
        rule.styled()
            .ifPresent(
                name -> {
                  seenIn.computeIfAbsent(name, n -> new TreeSet<>()).add(sheet.name());
                  if (!places(rule)) {
                    drawnIn
                        .computeIfAbsent(name, n -> new TreeSet<>())
                        .add(sheet.name() + ": " + rule.selector());
                  }
                });
      }
    }
    Map<String, Set<String>> offending = new TreeMap<>();
    drawnIn.forEach(
        (name, rules) -> {
          long drawing = rules.stream().map(r -> r.substring(0, r.indexOf(':'))).distinct().count();
          if (drawing > 1) {
            offending.put(name, rules);
          }
        });
    assertThat(seenIn).hasSizeGreaterThan(300);
    assertThat(offending).isEmpty();
  }

  private static boolean places(Rule rule) {
    return (rule.id() || new HashSet<>(rule.classes()).size() > 1)
        && rule.properties().stream().allMatch(p -> PLACEMENT.matcher(p).matches());
  }

  @Test
  void every_custom_property_that_is_used_is_there() {
    Set<String> set = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (StyleSheet sheet : sheets) {
      names("(--[\\w-]+)\\s*:", sheet.text(), set);
      names("var\\((--[\\w-]+)", sheet.text(), used);
    }
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(set).containsAll(used);
    assertThat(used).containsAll(set);
  }

  /** A class that no template, script or page record uses is unused style. */
  @Test
  void every_class_is_given_by_a_template_a_script_or_a_page() throws IOException {
    String given = sources();
    Set<String> words = new HashSet<>();
    Pattern.compile("[\\w-]+").matcher(given).results().forEach(word -> words.add(word.group()));
    Set<String> unused = new TreeSet<>();
    for (StyleSheet sheet : sheets) {
      for (Rule rule : sheet.rules()) {
        for (String name : rule.classes()) {
          if (!OF_LIBRARIES.matcher(name).matches()
              && !words.contains(name)
              && !isPutTogether(name, given)) {
            unused.add(sheet.name() + ": ." + name);
          }
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  /** Whether a name is composed, as in {@code state-${…}}. */
  private static boolean isPutTogether(String name, String given) {
    int last = name.lastIndexOf('-');
    return last > 0 && given.contains(name.substring(0, last + 1) + "${");
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder : List.of(Path.of("src/main/resources"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(ftlh|js|java)")).toList()) {
          all.append(Files.readString(file)).append('\n');
        }
      }
    }
    return all.toString();
  }

  private static void names(String pattern, String text, Set<String> into) {
    into.addAll(
        Pattern.compile(pattern)
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet()));
  }
}
