package org.zerodistance.web.dependencies;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The components of a CycloneDX document in JSON. */
record BillOfMaterials(List<Component> components) {
  private static final String LIBRARIES = "WEB-INF/lib/";

  static BillOfMaterials read(Path file) throws IOException {
    return new BillOfMaterials(
        json(file).getJsonArray("components").getValuesAs(JsonObject.class).stream()
            .map(BillOfMaterials::component)
            .toList());
  }

  static JsonObject json(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file);
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  /** The files of libraries in a WAR that this document does not name. */
  Set<String> missing(Path war) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      Set<String> files = new TreeSet<>();
      zip.stream()
          .map(ZipEntry::getName)
          .filter(entry -> entry.startsWith(LIBRARIES) && entry.endsWith(".jar"))
          .map(entry -> entry.substring(LIBRARIES.length()))
          .forEach(files::add);
      components.forEach(component -> files.remove(component.file()));
      return files;
    }
  }

  private static Component component(JsonObject json) {
    List<String> licenses =
        json.containsKey("licenses")
            ? json.getJsonArray("licenses").getValuesAs(JsonObject.class).stream()
                .map(BillOfMaterials::license)
                .toList()
            : List.of();
    return new Component(
        json.getString("group", "") + ":" + json.getString("name"),
        json.getString("version"),
        licenses);
  }

  private static String license(JsonObject choice) {
    if (choice.containsKey("expression")) {
      return choice.getString("expression");
    }
    JsonObject license = choice.getJsonObject("license");
    return license.containsKey("id") ? license.getString("id") : license.getString("name", "");
  }
}
