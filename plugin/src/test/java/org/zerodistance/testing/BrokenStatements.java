package org.zerodistance.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Lets every statement of a house fail like one that the database refuses, for a while. */
public final class BrokenStatements {
  private final String message;
  private volatile boolean broken;

  /**
   * Creates them; to be put around the connections of a house.
   *
   * @param message the database's own sentence, which may quote the row
   */
  public BrokenStatements(String message) {
    this.message = message;
  }

  /** Runs the work while every statement fails. */
  public <T> T during(Supplier<T> work) {
    broken = true;
    try {
      return work.get();
    } finally {
      broken = false;
    }
  }

  /** The connection, whose statements fail when they are to. */
  public Connection around(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object result = call(connection, method, arguments);
          return result instanceof PreparedStatement statement ? around(statement) : result;
        });
  }

  private PreparedStatement around(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (broken && method.getName().startsWith("execute")) {
            throw new SQLException(message, "23000", 1062);
          }
          return call(statement, method, arguments);
        });
  }

  private static Object call(Object target, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            BrokenStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
