package org.zerodistance.testing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.quickstart.testing.TestDatabase;

/**
 * A whole house for a test class: the plugin's beans on a database of its own, with real
 * transactions. Open it in {@code @BeforeAll}, close it in {@code @AfterAll}; two of them on one
 * {@link #database()} are two nodes.
 */
public final class TestHouse implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, Path> FOLDERS = new ConcurrentHashMap<>();
  private static final ThreadLocal<JoinedDataSource> OPENING = new ThreadLocal<>();

  private final TestDatabase database;
  private final JoinedDataSource dataSource;
  private final WeldContainer container;
  private final boolean first;

  private TestHouse(TestDatabase database, boolean first) {
    this.database = database;
    this.first = first;
    this.dataSource = new JoinedDataSource(database);
    String given = System.getProperty("ZD_DATA");
    if (given == null) {
      // A folder for each database: files of another house would be files without a row here.
      System.setProperty(
          "ZD_DATA",
          FOLDERS.computeIfAbsent(database.name(), name -> temporaryFolder()).toString());
    }
    OPENING.set(dataSource);
    try {
      container =
          new Weld("house-" + COUNT.incrementAndGet())
              .addServices(dataSource.services())
              .initialize();
      // Made now, while this thread still knows for which house.
      if (container.select(DataSource.class).get() != dataSource) {
        throw new IllegalStateException("this house stands on another's database");
      }
      container.select(Site.class).get();
    } finally {
      OPENING.remove();
      if (given == null) {
        System.clearProperty("ZD_DATA");
      }
    }
  }

  /** On a fresh, migrated database. */
  public static TestHouse open() {
    return new TestHouse(MigratedDatabases.take(), true);
  }

  /** A second node on a database that is there. */
  public static TestHouse on(TestDatabase database) {
    return new TestHouse(database, false);
  }

  public TestDatabase database() {
    return database;
  }

  /** A bean of the plugin. */
  public <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  /** All beans of the plugin that are of this type. */
  public <T> List<T> all(Class<T> type) {
    return container.select(type, Any.Literal.INSTANCE).stream().toList();
  }

  public Jdbi jdbi() {
    return get(Jdbi.class);
  }

  /** Makes a small city to ask in: an office with a board, so that each test has its own. */
  public TestCity city() {
    return new TestCity(this);
  }

  /** Puts something of a test's own around every connection that is opened from now on. */
  public void wrapConnections(UnaryOperator<Connection> with) {
    dataSource.wrap(with);
  }

  public <T> T inTransaction(Callable<T> work) {
    try {
      return dataSource.inTransaction(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes away all jobs that wait, so that a test counts its own alone. */
  public void forgetJobs() {
    jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
  }

  /** How many jobs wait that put something into the index. */
  public int indexJobs(Subject subject, LongId id) {
    return jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM outbox WHERE topic = 'index' AND subject = :subject"
                            + " AND subject_id = :id")
                    .bind("subject", subject)
                    .bind("id", id.value())
                    .mapTo(Integer.class)
                    .one());
  }

  /**
   * Runs the work on this thread as a node that dies in its middle: after that many connections to
   * the database it gets no further one, and its transaction is rolled back.
   *
   * @return whether the node died before the work ended
   */
  public boolean diesAfter(int connections, Runnable work) {
    return dataSource.diesAfter(connections, work);
  }

  static JoinedDataSource opening() {
    JoinedDataSource dataSource = OPENING.get();
    if (dataSource == null) {
      throw new IllegalStateException("no house is being opened: " + CDI.current());
    }
    return dataSource;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("zero-distance-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Close the house that was opened first as the last one: its database goes with it. */
  @Override
  public void close() {
    container.close();
    dataSource.close();
    if (first) {
      FOLDERS.remove(database.name());
      MigratedDatabases.giveBack(database);
    }
  }
}
