package org.zerodistance.migrations;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Simulates the death of a node: all connections break at one statement, before the server has
 * received it or after it has executed it.
 */
final class CutDataSource {
  /** The moment at which the connections break. */
  enum When {
    BEFORE,
    AFTER
  }

  private final String words;
  private final When when;
  private boolean cut;

  private CutDataSource(String words, When when) {
    this.words = words;
    this.when = when;
  }

  /**
   * @param words text that occurs only in this statement, without regard to quotes
   */
  static DataSource of(DataSource whole, When when, String words) {
    CutDataSource cutting = new CutDataSource(words, when);
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object result = cutting.call(whole, method, arguments);
          return result instanceof Connection connection ? cutting.connection(connection) : result;
        });
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object result = call(connection, method, arguments);
          if (result instanceof PreparedStatement prepared) {
            return statement(PreparedStatement.class, prepared, connection, (String) arguments[0]);
          }
          return result instanceof Statement plain
              ? statement(Statement.class, plain, connection, null)
              : result;
        });
  }

  private <T extends Statement> T statement(
      Class<T> type, T statement, Connection connection, String prepared) {
    return proxy(
        type,
        (self, method, arguments) -> {
          boolean executing = method.getName().startsWith("execute");
          String sql =
              arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                  ? text
                  : prepared;
          boolean here = executing && sql != null && isTheOne(sql);
          if (here && when == When.BEFORE) {
            breakOff(connection);
          }
          Object result = call(statement, method, arguments);
          if (here) {
            breakOff(connection);
          }
          return result;
        });
  }

  private boolean isTheOne(String sql) {
    return sql.replace("`", "").contains(words);
  }

  private void breakOff(Connection connection) throws SQLException {
    cut = true;
    connection.abort(Runnable::run);
    throw new SQLException("cut");
  }

  private Object call(Object target, Method method, Object... arguments) throws Throwable {
    if (cut && method.getName().equals("getConnection")) {
      throw new SQLException("cut");
    }
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CutDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
