package org.zerodistance.testing;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.weld.transaction.spi.TransactionServices;
import org.zerodistance.quickstart.testing.TestDatabase;

/**
 * What the container's data source does for a transaction, without a container: inside {@link
 * #inTransaction} every connection of the thread is the same one, and only the end of the outermost
 * work commits it or rolls it back.
 */
public final class JoinedDataSource implements DataSource, AutoCloseable {
  private final IdleConnections connections;

  @SuppressWarnings("ThreadLocalUsage") // one for each house, which lives as long as its test class
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  @SuppressWarnings("ThreadLocalUsage") // as above
  private final ThreadLocal<List<Synchronization>> atEnd = ThreadLocal.withInitial(ArrayList::new);

  private volatile UnaryOperator<Connection> wrapper = UnaryOperator.identity();

  @SuppressWarnings("ThreadLocalUsage") // as above
  private final ThreadLocal<AtomicInteger> untilDeath = new ThreadLocal<>();

  JoinedDataSource(TestDatabase database) {
    this.connections = new IdleConnections(database);
  }

  /**
   * Commits when the work returns, rolls back when it throws; joins a transaction that is already
   * there.
   */
  public <T> T inTransaction(Callable<T> work) throws Exception {
    if (current.get() != null) {
      return work.call();
    }
    int outcome = Status.STATUS_ROLLEDBACK;
    try (Connection connection = open()) {
      connection.setAutoCommit(false);
      current.set(connection);
      try {
        T result = work.call();
        atEnd.get().forEach(Synchronization::beforeCompletion);
        if (isDead()) {
          throw new SQLNonTransientConnectionException("this node is dead");
        }
        connection.commit();
        outcome = Status.STATUS_COMMITTED;
        return result;
      } catch (Exception | AssertionError e) {
        connection.rollback();
        throw e;
      } finally {
        current.remove();
      }
    } finally {
      List<Synchronization> ended = List.copyOf(atEnd.get());
      atEnd.remove();
      for (Synchronization synchronization : ended) {
        synchronization.afterCompletion(outcome);
      }
    }
  }

  /**
   * Runs the work as a node that dies in its middle: after that many connections the thread gets no
   * further one, and its transaction is rolled back.
   *
   * @return whether the node died before the work ended
   */
  boolean diesAfter(int connections, Runnable work) {
    untilDeath.set(new AtomicInteger(connections));
    try {
      work.run();
      return isDead();
    } catch (RuntimeException e) {
      if (!isDead()) {
        throw e;
      }
      return true;
    } finally {
      untilDeath.remove();
    }
  }

  private boolean isDead() {
    return untilDeath.get() != null && untilDeath.get().get() < 0;
  }

  /** What CDI asks of a container, so that observers can wait for the end of a transaction. */
  TransactionServices services() {
    return new TransactionServices() {
      @Override
      public void registerSynchronization(Synchronization synchronization) {
        atEnd.get().add(synchronization);
      }

      @Override
      public boolean isTransactionActive() {
        return current.get() != null;
      }

      @Override
      public UserTransaction getUserTransaction() {
        throw new UnsupportedOperationException("transactions are the interceptor's");
      }

      @Override
      public void cleanup() {
        // nothing is held
      }
    };
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (untilDeath.get() != null && untilDeath.get().decrementAndGet() < 0) {
      throw new SQLNonTransientConnectionException("this node is dead");
    }
    Connection joined = current.get();
    return joined == null ? open() : notClosing(joined);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private Connection open() throws SQLException {
    return wrapper.apply(connections.take());
  }

  /** Closes the connections that nobody uses. */
  @Override
  public void close() {
    connections.close();
  }

  /** Puts something of a test's own around every connection that is opened from now on. */
  void wrap(UnaryOperator<Connection> with) {
    wrapper = with;
  }

  private static Connection notClosing(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JoinedDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // nothing is written
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // the driver's default serves
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
