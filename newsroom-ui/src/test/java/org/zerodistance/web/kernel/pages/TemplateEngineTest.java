package org.zerodistance.web.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateEngineTest {
  private static final Path SOURCES = Path.of("src/main/resources");

  private static final int LONGEST_LINE = 160;

  private static final Pattern BOX =
      Pattern.compile(
          "<(/?)(div|p|ul|ol|li|dl|dt|dd|section|article|aside|header|footer|nav|main|form|fieldset"
              + "|table|thead|tbody|tfoot|tr|td|th|h[1-6]|figure|figcaption|blockquote|details"
              + "|summary|select|option|label|button|textarea|span|a|strong)\\b[^<>]*>");

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

  /** Parsing does not check imports; they are only resolved when a page is rendered. */
  @Test
  void every_imported_template_is_there() throws IOException {
    Pattern imported = Pattern.compile("<#(?:import|include) \"([^\"]+)\"");
    List<String> missing = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        for (MatchResult found : imported.matcher(Files.readString(file)).results().toList()) {
          seen++;
          String name = found.group(1);
          Path template =
              name.startsWith("/") ? SOURCES.resolve(name.substring(1)) : file.resolveSibling(name);
          if (!Files.exists(template)) {
            missing.add(SOURCES.relativize(file) + " imports " + name);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(seen).isGreaterThan(100);
  }

  /**
   * Maven Central has no maintained formatter of templates; this test checks the layout instead.
   */
  @Test
  void every_template_is_laid_out_in_one_way() throws IOException {
    List<String> offending = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String text = Files.readString(file);
        String name = SOURCES.relativize(file).toString();
        if (!text.endsWith("\n") || text.endsWith("\n\n")) {
          offending.add(name + " does not end in one line break");
        }
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
          String line = lines.get(at);
          String place = name + ":" + (at + 1);
          if (line.length() > LONGEST_LINE) {
            offending.add(place + " has " + line.length() + " characters");
          }
          if (line.indexOf('\t') >= 0 || line.indexOf('\r') >= 0) {
            offending.add(place + " has a tab or a carriage return");
          }
          if (!line.equals(line.stripTrailing())) {
            offending.add(place + " ends in spaces");
          }
          if ((line.length() - line.stripLeading().length()) % 2 != 0) {
            offending.add(place + " is not indented by steps of two spaces");
          }
        }
      }
    }
    assertThat(offending).isEmpty();
  }

  /**
   * FreeMarker gives a record's method at the root of a template its value, never the method, so
   * that {@code withheld()} parses and fails when the page is drawn.
   */
  @Test
  void no_template_calls_a_method_of_its_page_without_arguments() throws IOException {
    Pattern expression = Pattern.compile("(?s)\\$\\{[^}]*\\}|</?[#@][^>]*");
    Pattern call = Pattern.compile("(?<![\\w.?@#/])(\\w+)\\(\\s*\\)");
    List<String> offending = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String text = Files.readString(file).replaceAll("(?s)<#--.*?-->", "");
        Set<String> own =
            Pattern.compile("<#(?:function|macro)\\s+(\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        for (MatchResult part : expression.matcher(text).results().toList()) {
          seen++;
          call.matcher(part.group())
              .results()
              .filter(found -> !own.contains(found.group(1)))
              .forEach(found -> offending.add(SOURCES.relativize(file) + ": " + found.group()));
        }
      }
    }
    assertThat(offending).isEmpty();
    assertThat(seen).isGreaterThan(3_000);
  }

  /** A function of all templates would hide a component of a page with the same name. */
  @Test
  void no_page_has_a_component_with_the_name_of_a_function() throws IOException {
    Set<String> functions =
        Pattern.compile("(?:function\\(|words\\.put\\()\\s*\"(\\w+)\"")
            .matcher(
                Files.readString(
                    Path.of(
                        "src/main/java/org/zerodistance/web/kernel/pages/TemplateFunctions.java")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    List<String> hidden = new ArrayList<>();
    int pages = 0;
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zerodistance.web")) {
      if (found.isAssignableTo(HtmlPage.class) && !found.isInterface()) {
        pages++;
        found.getMethods().stream()
            .filter(method -> method.getRawParameterTypes().isEmpty())
            .filter(method -> functions.contains(method.getName()))
            .forEach(method -> hidden.add(method.getFullName()));
      }
    }
    assertThat(hidden).isEmpty();
    assertThat(pages).isGreaterThan(80);
    assertThat(functions).contains("t", "large", "newKey");
  }

  /**
   * Block elements are closed in the template that opens them, in all branches of its conditions,
   * so that no page depends on repairs by browsers.
   */
  @Test
  void every_box_is_closed() throws IOException {
    List<String> offending = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String text =
            Files.readString(file)
                // Removes comments, conditions inside of tags, then all other directives.
                .replaceAll("(?s)<#--.*?-->", "")
                .replaceAll("\\$\\{(?:\"(?:\\\\.|[^\"])*\"|[^\"}])*\\}", "")
                .replaceAll("</?[#@](?:\"(?:\\\\.|[^\"])*\"|[^\">])*>", "");
        Deque<String> open = new ArrayDeque<>();
        for (MatchResult tag : BOX.matcher(text).results().toList()) {
          seen++;
          if (tag.group(1).isEmpty()) {
            open.push(tag.group(2));
          } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
            offending.add(SOURCES.relativize(file) + ": " + tag.group());
            break;
          }
        }
        if (!open.isEmpty()) {
          offending.add(SOURCES.relativize(file) + " leaves open " + open);
        }
      }
    }
    assertThat(seen).isGreaterThan(1000);
    assertThat(offending).isEmpty();
  }

  /**
   * A browser reports only the first error, in its own language; the server reports all errors at
   * once in the reader's language. Forms that show the server's errors have {@code novalidate}.
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

  /** “Please fill this in” is only useful with the label of the field. */
  @Test
  void mistakes_in_forms_of_several_fields_are_listed_with_the_names_of_the_fields()
      throws IOException {
    List<String> offending = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String text = Files.readString(file);
        int fields = text.split("<@f\\.(input|textarea|select|radios) ").length - 1;
        // The forms of the sign-in do not say which of the two fields was wrong.
        if (fields > 1
            && !file.endsWith("form.ftlh")
            && text.matches("(?s).*<@f\\.errors (form|answer|profile|flag)/>.*")
            && !file.endsWith("LoginPage.ftlh")
            && !file.endsWith("ReauthenticationPage.ftlh")
            && !text.contains("{\"")) {
          offending.add(SOURCES.relativize(file).toString());
        }
      }
    }
    assertThat(offending).isEmpty();
  }

  /** Template functions hide page components of the same name. */
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
