package org.zerodistance.web.kernel.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ModuleNamesTest {
  private static final Pattern IMPORTED =
      Pattern.compile(
          "(?m)^(?:import\\s*|(?:import|export)\\b[^;'\"]*?\\bfrom\\s*)['\"]([^'\"]+)['\"]");

  private final Assets assets = new Assets(Optional.empty());

  @Test
  void names_of_libraries_become_relative_addresses() {
    assertThat(
            ModuleNames.resolve(
                "js/x.js",
                """
                import { a } from "prosemirror-state";
                import {
                  b,
                } from 'w3c-keyname';
                import { c } from "./y.js";
                const d = 'import e from "orderedmap"';
                """))
        .isEqualTo(
            """
            import { a } from "../prosemirror-state/dist/index.js";
            import {
              b,
            } from '../w3c-keyname/index.js';
            import { c } from "./y.js";
            const d = 'import e from "orderedmap"';
            """);
    assertThat(ModuleNames.resolve("a/dist/i.js", "import A from 'orderedmap';"))
        .isEqualTo("import A from '../../orderedmap/dist/index.js';");
  }

  /** Follows all imports from the first script of an editor's page. */
  @Test
  void every_import_of_the_editors_leads_to_a_file() {
    List<String> waiting = new ArrayList<>(List.of("js/story-editor.js", "js/office.js"));
    for (int at = 0; at < waiting.size(); at++) {
      String path = waiting.get(at);
      assertThat(assets.find(path)).as(path).isPresent();
      String script = new String(assets.find(path).orElseThrow(), StandardCharsets.UTF_8);
      for (MatchResult found : IMPORTED.matcher(script).results().toList()) {
        assertThat(found.group(1)).as(path).startsWith(".");
        String to = Path.of(path).resolveSibling(found.group(1)).normalize().toString();
        if (!waiting.contains(to)) {
          waiting.add(to);
        }
      }
    }
    assertThat(waiting).hasSizeGreaterThan(15);
  }
}
