package org.zerodistance.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zerodistance.quickstart.testing.TestDatabase;

/**
 * Connections to one test database that are used again, as a container's pool does: opening one
 * takes longer than most statements of a test.
 */
final class IdleConnections implements AutoCloseable {
  private final TestDatabase database;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  IdleConnections(TestDatabase database) {
    this.database = database;
  }

  /**
   * An open connection outside any transaction; {@code close} gives it back. None is left once the
   * house is closed: its database may be another's by then.
   */
  Connection take() throws SQLException {
    if (closed) {
      throw new SQLNonTransientConnectionException("this house is closed");
    }
    Connection free = idle.poll();
    Connection connection = free == null ? database.connect() : free;
    AtomicBoolean returned = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            IdleConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                if (returned.compareAndSet(false, true)) {
                  giveBack(connection);
                }
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void giveBack(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    if (closed) {
      connection.close();
    } else {
      idle.push(connection);
    }
  }

  /** Closes what is idle; what is still in use is closed as soon as it comes back. */
  @Override
  public void close() {
    closed = true;
    for (Connection next = idle.poll(); next != null; next = idle.poll()) {
      try {
        next.close();
      } catch (SQLException e) {
        throw new IllegalStateException("cannot close a connection of a test", e);
      }
    }
  }
}
