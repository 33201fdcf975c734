package org.zerodistance.web.dependencies;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The licences under which a library may be shipped.
 *
 * @param allowed SPDX identifiers
 * @param names names in poms, with the SPDX identifiers that they stand for
 * @param exceptions packages that are shipped nevertheless, with the reason
 */
record LicensePolicy(
    List<String> allowed, Map<String, String> names, Map<String, String> exceptions) {
  static LicensePolicy read(Path file) throws IOException {
    JsonObject json = BillOfMaterials.json(file);
    return new LicensePolicy(
        json.getJsonArray("allowed").getValuesAs(JsonString::getString),
        strings(json.getJsonObject("names")),
        strings(json.getJsonObject("exceptions")));
  }

  /**
   * One sentence for each library that may not be shipped, and for each exception without a use.
   */
  List<String> refusals(List<Component> components) {
    List<String> refusals = new ArrayList<>();
    for (Component component : components) {
      List<String> licenses =
          component.licenses().stream().map(name -> names.getOrDefault(name, name)).toList();
      if (!component.isOwn()
          && licenses.stream().noneMatch(allowed::contains)
          && !exceptions.containsKey(component.name())) {
        refusals.add(
            component
                + (licenses.isEmpty()
                    ? " states no licence"
                    : " is under " + String.join(" or ", licenses) + ", which is not allowed"));
      }
    }
    var shipped = components.stream().map(Component::name).collect(Collectors.toSet());
    exceptions.keySet().stream()
        .filter(name -> !shipped.contains(name))
        .forEach(name -> refusals.add("the licence exception for " + name + " is used by nothing"));
    return refusals;
  }

  private static Map<String, String> strings(JsonObject json) {
    Map<String, String> strings = new TreeMap<>();
    json.keySet().forEach(key -> strings.put(key, json.getString(key)));
    return strings;
  }
}
