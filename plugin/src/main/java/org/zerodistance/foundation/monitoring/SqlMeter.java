package org.zerodistance.foundation.monitoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Times each SQL statement by its operation and its first table, which belongs to one feature. Uses
 * the text of the statement in the program, where values are only named, and never the bound
 * values.
 */
@Dependent
class SqlMeter implements SqlLogger {
  /** The label for unusual statements and for tables that cannot be determined. */
  static final String OTHER = "other";

  /** A limit that the program's own statements never reach. */
  private static final int MOST = 5_000;

  private static final Pattern OPERATION =
      Pattern.compile("\\s*\\(?\\s*(SELECT|WITH|INSERT|REPLACE|UPDATE|DELETE)\\b.*", flags());

  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:FROM|INTO|UPDATE)\\s+(?:\\(\\s*SELECT\\b.*?\\bFROM\\s+)?`?([a-z][a-z0-9_]{1,63})\\b",
          flags());

  private final Meters meters;
  private final Map<String, StatementKind> kinds = new ConcurrentHashMap<>();

  /** The operation of a statement and its table. */
  record StatementKind(String operation, String table) {
    private static final StatementKind UNKNOWN = new StatementKind(OTHER, OTHER);

    static StatementKind of(String sql) {
      Matcher operation = OPERATION.matcher(sql);
      if (!operation.matches()) {
        return UNKNOWN;
      }
      String verb = operation.group(1).toLowerCase(Locale.ROOT);
      Matcher table = TABLE.matcher(sql);
      return new StatementKind(
          verb.equals("with") ? "select" : verb,
          table.find() ? table.group(1).toLowerCase(Locale.ROOT) : OTHER);
    }
  }

  @Inject
  SqlMeter(Meters meters) {
    this.meters = meters;
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    StatementKind kind = kind(context);
    meters.statement(kind.operation(), kind.table(), context.getElapsedTime(ChronoUnit.NANOS));
  }

  @Override
  public void logException(StatementContext context, SQLException refused) {
    StatementKind kind = kind(context);
    meters.statementFailed(kind.operation(), kind.table());
  }

  private StatementKind kind(StatementContext context) {
    String sql = context.getRawSql();
    if (sql == null) {
      return StatementKind.UNKNOWN;
    }
    StatementKind known = kinds.get(sql);
    if (known == null) {
      known = StatementKind.of(sql);
      if (kinds.size() < MOST) {
        kinds.put(sql, known);
      }
    }
    return known;
  }
}
