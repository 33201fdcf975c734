package org.zerodistance.foundation.sql;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** The components of a record by name, for binding them to a statement with {@code bindMap}. */
public final class RecordValues {
  private RecordValues() {}

  public static Map<String, Object> of(Record values) {
    Map<String, Object> map = new HashMap<>();
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      try {
        accessor.setAccessible(true);
        map.put(component.getName(), accessor.invoke(values));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return map;
  }
}
