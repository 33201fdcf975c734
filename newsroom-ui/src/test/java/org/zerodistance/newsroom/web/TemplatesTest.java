package org.zerodistance.newsroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Path SOURCES = Path.of("src/main/resources");

  @Test
  void every_template_parses() throws IOException {
    Templates templates = new Templates(Optional.empty());
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String name = SOURCES.relativize(file).toString().replace('\\', '/');
        try {
          templates.template(name);
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
}
