package org.zerodistance.web.kernel.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Checks our scripts with TypeScript's compiler: types from JSDoc and from the libraries' own
 * declarations, and a few rules of a linter. The compiler runs in the browser of the other tests,
 * so the build needs no Node (ADR 0029).
 */
class ScriptChecksIT {
  /** The declarations of the language and the browser. */
  private static final String DECLARATIONS =
      "lib\\.(es5|es20(1[5-9]|2[0-2])(\\..*)?|dom|dom\\.iterable|decorators(\\..*)?)\\.d\\.ts";

  private static final Path SCRIPTS = Path.of("src/main/resources/assets/js");

  private static Page page;
  private static Map<String, String> files;

  @BeforeAll
  static void load() throws IOException {
    files = new LinkedHashMap<>();
    String compiler =
        fromWebJar(
            "typescript",
            folder -> {
              put(folder.resolve("lib"), DECLARATIONS, "/lib/");
              return Files.readString(folder.resolve("lib/typescript.js"));
            });
    for (String name : ModuleNames.all()) {
      fromWebJar(
          name,
          folder -> {
            put(folder, "package\\.json|index\\.d\\.ts", "/node_modules/" + name + "/");
            if (Files.isDirectory(folder.resolve("dist"))) {
              put(folder.resolve("dist"), "index\\.d\\.ts", "/node_modules/" + name + "/dist/");
            }
            return "";
          });
    }
    files.put("/page.d.ts", resource("page.d.ts"));
    page = ScriptPage.browser().newPage();
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(compiler));
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("check.js")));
    page.evaluate("files => { globalThis.declarations = files; }", files);
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @Test
  void every_script_of_ours_is_in_order() throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    List<String> roots = new ArrayList<>(List.of("/page.d.ts"));
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.sorted().toList()) {
        String path = "/js/" + script.getFileName();
        all.put(path, Files.readString(script));
        roots.add(path);
      }
    }
    assertThat(roots).hasSizeGreaterThan(20);
    assertThat(check(all, roots)).isEmpty();
  }

  /** A script with each kind of mistake, to show that the check finds them. */
  @Test
  void mistakes_are_found() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "/js/wrong.js",
        """
        import { EditorState } from "prosemirror-state";
        var a = 1;
        let b = 2;
        console.log(a == b);
        const unused = EditorState.create({ doc: 7 });
        /** @param {string} text */
        const f = (text) => text.lenght;
        f(3);
        document.createElement("p").value = "x";
        """);
    assertThat(check(all, List.of("/page.d.ts", "/js/wrong.js")))
        .anyMatch(w -> w.startsWith("/js/wrong.js:2 ") && w.contains("var"))
        .anyMatch(w -> w.startsWith("/js/wrong.js:3 ") && w.contains("const"))
        .anyMatch(w -> w.startsWith("/js/wrong.js:4 ") && w.contains("=="))
        .anyMatch(w -> w.startsWith("/js/wrong.js:4 ") && w.contains("console"))
        .anyMatch(w -> w.startsWith("/js/wrong.js:5 ") && w.contains("never read"))
        .anyMatch(w -> w.startsWith("/js/wrong.js:5 ") && w.contains("not assignable"))
        .anyMatch(w -> w.startsWith("/js/wrong.js:7 ") && w.contains("lenght"))
        .anyMatch(w -> w.startsWith("/js/wrong.js:8 ") && w.contains("not assignable"))
        .anyMatch(w -> w.startsWith("/js/wrong.js:9 ") && w.contains("value"));
  }

  private static List<String> check(Map<String, String> all, List<String> roots) {
    List<String> wrong = new ArrayList<>();
    Object found = page.evaluate("([files, roots]) => check(files, roots)", List.of(all, roots));
    for (Object one : (List<?>) found) {
      wrong.add(one.toString());
    }
    return wrong;
  }

  private static void put(Path folder, String names, String to) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.toList()) {
        String name = file.getFileName().toString();
        if (name.matches(names)) {
          files.put(to + name, Files.readString(file));
        }
      }
    }
  }

  private static String fromWebJar(String name, ClassPathFolder.Reading<String> reading) {
    return ClassPathFolder.read(
        "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties",
        properties -> {
          FileSystem jar = properties.getFileSystem();
          Path versions = jar.getPath("/META-INF/resources/webjars", name);
          try (Stream<Path> folders = Files.list(versions)) {
            return reading.read(folders.findFirst().orElseThrow());
          }
        });
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ScriptChecksIT.class.getResourceAsStream("/scripts/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
