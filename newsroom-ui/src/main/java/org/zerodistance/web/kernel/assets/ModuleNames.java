package org.zerodistance.web.kernel.assets;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces module names in import statements of libraries by relative addresses while a file is
 * read. Libraries import each other by name, but browsers need addresses; an import map would be an
 * inline script, which the Content-Security-Policy refuses.
 */
final class ModuleNames {
  /** The path of a library's module in its WebJar. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("orderedmap", "dist/index.js"),
          Map.entry("prosemirror-commands", "dist/index.js"),
          Map.entry("prosemirror-history", "dist/index.js"),
          Map.entry("prosemirror-keymap", "dist/index.js"),
          Map.entry("prosemirror-model", "dist/index.js"),
          Map.entry("prosemirror-schema-list", "dist/index.js"),
          Map.entry("prosemirror-state", "dist/index.js"),
          Map.entry("prosemirror-transform", "dist/index.js"),
          Map.entry("prosemirror-view", "dist/index.js"),
          Map.entry("rope-sequence", "dist/index.js"),
          Map.entry("w3c-keyname", "index.js"));

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^((?:import|export)\\b[^;'\"]*?\\bfrom\\s*)(['\"])([a-z][a-z0-9-]*)\\2");

  private ModuleNames() {}

  static Set<String> all() {
    return FILES.keySet();
  }

  /**
   * @param path of the script below the assets
   */
  static String resolve(String path, String script) {
    String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    return IMPORT
        .matcher(script)
        .replaceAll(
            found -> {
              String file = FILES.get(found.group(3));
              String address = file == null ? found.group(3) : up + found.group(3) + '/' + file;
              return Matcher.quoteReplacement(
                  found.group(1) + found.group(2) + address + found.group(2));
            });
  }
}
