package org.zerodistance.web.walk;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Validates values against the schemas of our OpenAPI document, with the part of JSON Schema that
 * it uses.
 */
final class Shape {
  private final JsonObject document;

  Shape(JsonObject document) {
    this.document = document;
  }

  /** The mismatches, each with its position. */
  List<String> mistakes(JsonObject schema, JsonValue value, String at) {
    List<String> mistakes = new ArrayList<>();
    hold(schema, value, at, mistakes);
    return mistakes;
  }

  private void hold(JsonObject schema, JsonValue value, String at, List<String> mistakes) {
    if (schema.containsKey("$ref")) {
      JsonValue target = document.getValue(schema.getString("$ref").substring(1));
      hold(target.asJsonObject(), value, at, mistakes);
      return;
    }
    if (!isOfType(schema.get("type"), value)) {
      mistakes.add(at + " is not " + schema.get("type") + ": " + value);
      return;
    }
    if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) {
      mistakes.add(at + " is none of " + schema.get("enum") + ": " + value);
    }
    if (value instanceof JsonObject object) {
      JsonObject properties = schema.getJsonObject("properties");
      for (JsonString required : schema.getJsonArray("required").getValuesAs(JsonString.class)) {
        if (!object.containsKey(required.getString())) {
          mistakes.add(at + " lacks " + required);
        }
      }
      object.forEach(
          (name, inner) -> {
            if (properties.containsKey(name)) {
              hold(properties.getJsonObject(name), inner, at + "." + name, mistakes);
            } else {
              mistakes.add(at + " has " + name + ", which is not documented");
            }
          });
    } else if (value instanceof JsonArray array) {
      for (JsonValue inner : array) {
        hold(schema.getJsonObject("items"), inner, at + "[]", mistakes);
      }
    }
  }

  private static boolean isOfType(JsonValue types, JsonValue value) {
    if (types instanceof JsonArray any) {
      return any.stream().anyMatch(type -> isOfType(type, value));
    }
    return switch (((JsonString) types).getString()) {
      case "object" -> value instanceof JsonObject;
      case "array" -> value instanceof JsonArray;
      case "string" -> value instanceof JsonString;
      case "integer" -> value instanceof JsonNumber number && number.isIntegral();
      case "number" -> value instanceof JsonNumber;
      case "boolean" -> value == JsonValue.TRUE || value == JsonValue.FALSE;
      case "null" -> value == JsonValue.NULL;
      default -> false;
    };
  }
}
