package org.zerodistance.web.kernel.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.BackgroundGate;
import org.zerodistance.foundation.platform.Settings;
import org.zerodistance.foundation.platform.StartupCheckFailed;
import org.zerodistance.migrations.Migrations;

/** Tests the steps of the application start and its failures. */
class OpeningSequenceTest {
  private final Readiness readiness = new Readiness();
  private final BackgroundGate gate = new BackgroundGate();
  private final AtomicInteger announced = new AtomicInteger();

  /** A strong reference, because the JDK's logging keeps only weak references to loggers. */
  private final Logger logger = Logger.getLogger(Startup.class.getName());

  private final LogLines log = new LogLines();

  @BeforeEach
  void listen() {
    logger.addHandler(log);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(log);
  }

  @Test
  void theHouseOpensWhenEveryPartIsPrepared() {
    sequence(announced::incrementAndGet).run();

    assertThat(announced).hasValue(1);
    assertThat(readiness.isOpen()).isTrue();
    assertThat(gate.isOpen()).isTrue();
    assertThat(log.lines()).contains("INFO The house is open.");
  }

  @Test
  void aPartThatFailsKeepsDoorAndBackgroundWorkShutAndOneLineSaysWhy() {
    sequence(
            () -> {
              throw new IllegalStateException(
                  "observer failed", new java.io.IOException("no space\nleft"));
            })
        .run();

    assertThat(readiness.isOpen()).isFalse();
    assertThat(gate.isOpen()).isFalse();
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("SEVERE"))
        .singleElement()
        .asString()
        .startsWith("SEVERE The house stays closed: a part of it could not be prepared")
        .contains(
            "java.lang.IllegalStateException, caused by java.io.IOException, at org.zerodistance.")
        .endsWith("Mend the cause and start this node again.")
        .doesNotContain("\n");
    assertThat(log.lines()).doesNotContain("INFO The house is open.");
  }

  @Test
  void aCheckOfAPartKeepsItsOwnSentence() {
    sequence(
            () -> {
              throw new StartupCheckFailed("The search server loses characters.");
            })
        .run();

    assertThat(readiness.isOpen()).isFalse();
    assertThat(gate.isOpen()).isFalse();
    assertThat(log.lines())
        .contains("SEVERE The house stays closed: The search server loses characters.");
  }

  @Test
  void aConnectionLostWhileMigratingIsSaidInOneLineAndTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    new OpeningSequence(
            () -> {
              if (tries.incrementAndGet() == 1) {
                Migrations.migrate(nowhere());
              }
            },
            announced::incrementAndGet,
            readiness,
            gate,
            seconds -> false)
        .run();

    assertThat(tries).hasValue(2);
    assertThat(announced).hasValue(1);
    assertThat(readiness.isOpen()).isTrue();
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("WARNING The connection to the database was lost"))
        .singleElement()
        .asString()
        .contains("ZD_DB_URL")
        .contains("Trying again")
        .doesNotContain("\n");
    assertThat(log.lines()).noneMatch(line -> line.contains("does not fit"));
  }

  @Test
  void aHouseThatClosesWhileItWaitsForTheDatabaseDoesNotOpen() {
    new OpeningSequence(
            () -> Migrations.migrate(nowhere()),
            announced::incrementAndGet,
            readiness,
            gate,
            seconds -> true)
        .run();

    assertThat(announced).hasValue(0);
    assertThat(readiness.isOpen()).isFalse();
    assertThat(gate.isOpen()).isFalse();
  }

  private OpeningSequence sequence(Runnable announcement) {
    return new OpeningSequence(() -> {}, announcement, readiness, gate, seconds -> false);
  }

  /** A data source whose address has no server. */
  private static DataSource nowhere() {
    Map<String, String> settings = Map.of("ZD_DB_URL", "jdbc:mysql://localhost:1/nothing");
    return new DatabasePool(new Settings(settings::get), 1_000);
  }

  /** Records log messages, one text each. */
  private static final class LogLines extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Formatter words = new SimpleFormatter();

    List<String> lines() {
      return lines;
    }

    @Override
    public void publish(LogRecord logged) {
      lines.add(logged.getLevel().getName() + " " + words.formatMessage(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
