package org.zerodistance.foundation.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.zerodistance.foundation.platform.LongId;

/**
 * The mapping of Java types to SQL: instants as {@code DATETIME(6)} in UTC, enums in lower case,
 * ids as {@code BIGINT}, records by the names of their components in snake case.
 */
final class SqlTypes {
  private SqlTypes() {}

  static void register(Jdbi jdbi) {
    jdbi.registerColumnMapper(new ColumnMappers());
    jdbi.registerArgument(new Arguments());
    jdbi.registerRowMapper(new Rows());
  }

  private static final class ColumnMappers implements ColumnMapperFactory {
    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
      Class<?> raw = GenericTypes.getErasedType(type);
      if (raw == Instant.class) {
        return Optional.of(
            (r, i, c) -> {
              LocalDateTime value = r.getObject(i, LocalDateTime.class);
              return value == null ? null : value.toInstant(ZoneOffset.UTC);
            });
      }
      if (raw.isEnum()) {
        Map<String, Object> constants = constants(raw);
        return Optional.of(
            (r, i, c) -> {
              String value = r.getString(i);
              return value == null ? null : constant(constants, raw, value);
            });
      }
      if (LongId.class.isAssignableFrom(raw) && raw.isRecord()) {
        Constructor<?> constructor = constructor(raw);
        return Optional.of(
            (r, i, c) -> {
              long value = r.getLong(i);
              return r.wasNull() ? null : create(constructor, value);
            });
      }
      return Optional.empty();
    }
  }

  private static final class Arguments implements ArgumentFactory {
    @Override
    public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
      Class<?> raw = GenericTypes.getErasedType(type);
      if (value instanceof Instant instant) {
        return Optional.of(
            (i, s, c) -> s.setObject(i, LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
      }
      if (value instanceof Enum<?> constant) {
        return Optional.of((i, s, c) -> s.setString(i, constant.name().toLowerCase(Locale.ROOT)));
      }
      if (value instanceof LongId id) {
        return Optional.of((i, s, c) -> s.setLong(i, id.value()));
      }
      if (value == null
          && (raw == Instant.class || raw.isEnum() || LongId.class.isAssignableFrom(raw))) {
        return Optional.of((i, s, c) -> s.setNull(i, Types.NULL));
      }
      return Optional.empty();
    }
  }

  private static final class Rows implements RowMapperFactory {
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      Class<?> raw = GenericTypes.getErasedType(type);
      return raw.isRecord() && !LongId.class.isAssignableFrom(raw)
          ? Optional.of(RecordMapper.of(raw))
          : Optional.empty();
    }
  }

  /** The constants of an enum by their names in the database. */
  private static Map<String, Object> constants(Class<?> type) {
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT), constant);
    }
    return constants;
  }

  private static Object constant(Map<String, Object> constants, Class<?> type, String value) {
    Object found = constants.get(value);
    if (found == null) {
      throw new IllegalStateException(
          "The database holds “" + value + "”, which is no " + type.getSimpleName());
    }
    return found;
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(long.class);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " must be a record of one long", e);
    }
  }

  private static Object create(Constructor<?> constructor, long value) {
    try {
      return constructor.newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " refused " + value, e);
    }
  }
}
