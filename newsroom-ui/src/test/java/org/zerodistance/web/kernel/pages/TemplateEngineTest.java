package org.zerodistance.web.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateEngineTest {
  private static final Path SOURCES = Path.of("src/main/resources");

  @Test
  void every_template_parses() throws IOException {
    TemplateEngine templateEngine = new TemplateEngine(Optional.empty());
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String name = SOURCES.relativize(file).toString().replace('\\', '/');
        try {
          templateEngine.template(name);
        } catch (IOException e) {
          broken.add(name + ": " + e.getMessage());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void no_template_has_a_style_or_a_script_that_the_policy_would_stop() throws IOException {
    List<String> offending = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String text = Files.readString(file).replaceAll("(?s)<#--.*?-->|</?[#@][^<>]*>", "");
        if (text.matches("(?s).*<style\\b.*|.*\\sstyle=\".*|.*\\son[a-z]+=\".*")) {
          offending.add(SOURCES.relativize(file).toString());
        }
      }
    }
    assertThat(offending).isEmpty();
  }

  /**
   * A browser stops at the first mistake and speaks its own language; the house names all of them
   * at once in the reader's. A form that shows its mistakes says so with {@code novalidate}.
   */
  @Test
  void forms_that_show_their_mistakes_are_checked_by_the_house_alone() throws IOException {
    List<String> offending = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Page.ftlh")).toList()) {
        for (String form : Files.readString(file).split("(?=<form\\b)")) {
          String inside = form.split("</form>", 2)[0];
          if (inside.startsWith("<form")
              && inside.contains("<@f.")
              && inside.matches("(?s).*\\brequired(=true|[ >]).*")
              && !inside.contains("novalidate")) {
            offending.add(SOURCES.relativize(file) + ": " + inside.lines().findFirst().orElse(""));
          }
        }
      }
    }
    assertThat(offending).isEmpty();
  }

  /** “Please fill this in” helps only with the name of what is to be filled in. */
  @Test
  void mistakes_in_forms_of_several_fields_are_listed_with_the_names_of_the_fields()
      throws IOException {
    List<String> offending = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String text = Files.readString(file);
        int fields = text.split("<@f\\.(input|textarea|select|radios) ").length - 1;
        // Whoever signs in is not told which of the two was wrong.
        if (fields > 1
            && !file.endsWith("form.ftlh")
            && text.matches("(?s).*<@f\\.errors (form|answer|profile|flag)/>.*")
            && !file.endsWith("LoginPage.ftlh")
            && !text.contains("{\"")) {
          offending.add(SOURCES.relativize(file).toString());
        }
      }
    }
    assertThat(offending).isEmpty();
  }

  /** The words of all templates go before what a page says of itself. */
  @Test
  void no_page_says_something_under_the_name_of_a_word() throws IOException {
    Path java = Path.of("src/main/java");
    Set<String> words =
        Pattern.compile("(?:function|words\\.put)\\(\\s*\"(\\w+)\"")
            .matcher(
                Files.readString(
                    java.resolve("org/zerodistance/web/kernel/pages/TemplateFunctions.java")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(words).contains("t", "percent");
    List<String> offending = new ArrayList<>();
    try (Stream<Path> files = Files.walk(java)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        if (text.matches("(?s).*\\bimplements Page\\b.*")) {
          Pattern.compile("public [\\w<>.]+ (\\w+)\\(\\)")
              .matcher(text)
              .results()
              .map(found -> found.group(1))
              .filter(words::contains)
              .forEach(name -> offending.add(file.getFileName() + ": " + name));
        }
      }
    }
    assertThat(offending).isEmpty();
  }
}
