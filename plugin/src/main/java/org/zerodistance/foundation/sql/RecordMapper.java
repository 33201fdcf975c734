package org.zerodistance.foundation.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps rows to records: component {@code dueAt} from column {@code due_at}, {@code Optional}
 * components from nullable columns. JDBI's own mapper needs public types; here rows are private to
 * their features.
 */
final class RecordMapper implements RowMapper<Object> {
  private static final ClassValue<RecordMapper> MAPPERS =
      new ClassValue<>() {
        @Override
        protected RecordMapper computeValue(Class<?> type) {
          return new RecordMapper(type);
        }
      };

  private final Map<String, RowMapper<Object>> ready = new ConcurrentHashMap<>();
  private final Constructor<?> constructor;
  private final RecordComponent[] components;

  static RecordMapper of(Class<?> type) {
    return MAPPERS.get(type);
  }

  private RecordMapper(Class<?> type) {
    components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
    constructor.setAccessible(true);
  }

  @Override
  public Object map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  /** Resolves the columns and their mappers once per statement, not once per row. */
  @Override
  public RowMapper<Object> specialize(ResultSet result, StatementContext context)
      throws SQLException {
    // The variable parts of a statement's template are lists of values and conditions, never
    // columns.
    String sql = context.getRawSql();
    RowMapper<Object> known = ready.get(sql);
    if (known == null) {
      known = reading(result.getMetaData(), context);
      ready.put(sql, known);
    }
    return known;
  }

  private RowMapper<Object> reading(ResultSetMetaData meta, StatementContext context)
      throws SQLException {
    Map<String, Integer> columns = columns(meta);
    ColumnMapper<?>[] mappers = new ColumnMapper<?>[components.length];
    int[] positions = new int[components.length];
    boolean[] optional = new boolean[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      Integer position = columns.get(component.getName().toLowerCase(Locale.ROOT));
      if (position == null) {
        throw new IllegalStateException(
            "no column for "
                + component.getName()
                + " of "
                + constructor.getDeclaringClass()
                + " in "
                + columns.keySet());
      }
      positions[i] = position;
      optional[i] = component.getType() == Optional.class;
      var type =
          optional[i]
              ? GenericTypes.findGenericParameter(component.getGenericType(), Optional.class)
                  .orElseThrow()
              : component.getGenericType();
      mappers[i] =
          context
              .getConfig(ColumnMappers.class)
              .findFor(type)
              .orElseThrow(() -> new IllegalStateException("no column mapper for " + component));
    }
    return (row, c) -> {
      Object[] values = new Object[positions.length];
      for (int i = 0; i < values.length; i++) {
        Object value = mappers[i].map(row, positions[i], c);
        values[i] = optional[i] ? Optional.ofNullable(value) : value;
      }
      return create(values);
    };
  }

  private static Map<String, Integer> columns(ResultSetMetaData meta) throws SQLException {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.putIfAbsent(meta.getColumnLabel(i).replace("_", "").toLowerCase(Locale.ROOT), i);
    }
    return columns;
  }

  private Object create(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
