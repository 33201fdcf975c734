package org.zerodistance.outward.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes the API's objects; the only place that defines the format of values in its JSON. */
final class ApiJson {
  /** Cached, because otherwise every object searches the class path for a factory. */
  private static final JsonBuilderFactory BUILDERS =
      jakarta.json.Json.createBuilderFactory(Map.of());

  private final JsonObjectBuilder builder = BUILDERS.createObjectBuilder();

  static ApiJson object() {
    return new ApiJson();
  }

  /** The name of a constant in addresses and responses. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <T> JsonArray array(Collection<T> values, Function<T, ? extends JsonValue> write) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    values.forEach(value -> array.add(write.apply(value)));
    return array.build();
  }

  /** Writes a value; a missing one as null. */
  ApiJson put(String name, Object value) {
    if (value instanceof Optional<?> optional) {
      return put(name, optional.orElse(null));
    }
    if (value == null) {
      builder.addNull(name);
    } else if (value instanceof JsonValue json) {
      builder.add(name, json);
    } else if (value instanceof Boolean flag) {
      builder.add(name, flag);
    } else if (value instanceof Integer number) {
      builder.add(name, number);
    } else if (value instanceof Long number) {
      builder.add(name, number);
    } else if (value instanceof Instant moment) {
      builder.add(name, moment.truncatedTo(ChronoUnit.SECONDS).toString());
    } else if (value instanceof Enum<?> constant) {
      builder.add(name, name(constant));
    } else {
      builder.add(name, value.toString());
    }
    return this;
  }

  jakarta.json.JsonObject build() {
    return builder.build();
  }
}
