package org.zerodistance.web.kernel.jsonld;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** The way from the front page to a page, as a schema.org {@code BreadcrumbList}. */
public final class Breadcrumbs {
  /** Cached, because otherwise every object searches the class path for a factory. */
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private final JsonArrayBuilder items = BUILDERS.createArrayBuilder();
  private int position;

  /** Adds a page on the way. */
  public Breadcrumbs via(String name, String address) {
    items.add(item(name).add("item", address));
    return this;
  }

  /** Adds the page itself, which needs no address. */
  public JsonObject at(String name) {
    items.add(item(name));
    return BUILDERS
        .createObjectBuilder()
        .add("@type", "BreadcrumbList")
        .add("itemListElement", items)
        .build();
  }

  private JsonObjectBuilder item(String name) {
    position++;
    return BUILDERS
        .createObjectBuilder()
        .add("@type", "ListItem")
        .add("position", position)
        .add("name", name);
  }

  /** A document with the page's data, if any, and its breadcrumbs. */
  public static JsonObject document(JsonObject data, JsonObject breadcrumbs) {
    JsonArrayBuilder graph = BUILDERS.createArrayBuilder();
    if (!data.isEmpty()) {
      graph.add(data);
    }
    return BUILDERS
        .createObjectBuilder()
        .add("@context", "https://schema.org")
        .add("@graph", graph.add(breadcrumbs))
        .build();
  }
}
