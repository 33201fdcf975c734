package org.zerodistance.web.kernel.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.monitoring.LogContext;

class LogContextFormatterTest {
  private static final Formatter PLAIN =
      new Formatter() {
        @Override
        public String format(LogRecord line) {
          return line.getLevel() + " " + line.getLoggerName() + ": " + formatMessage(line);
        }
      };

  private final LogContextFormatter formatter = new LogContextFormatter(PLAIN);

  private static LogRecord line(String message, Object... parameters) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    line.setLoggerName("org.zerodistance.Some");
    line.setParameters(parameters);
    return line;
  }

  @Test
  void aLineSaysWhatItsThreadIsWorkingOn() {
    LogContext context = LogContext.open("request", "4f1c9a");
    try {
      assertThat(formatter.format(line("{0} of {1} failed", 1, 2)))
          .isEqualTo("WARNING org.zerodistance.Some: [request=4f1c9a] 1 of 2 failed");
      assertThat(formatter.format(line("a brace { alone and it''s quotes")))
          .endsWith("[request=4f1c9a] a brace { alone and it''s quotes");
    } finally {
      context.close();
    }
  }

  @Test
  void outsideOfWorkALineStaysAsItWas() {
    LogRecord line = line("{0} migrations applied", 3);

    assertThat(LogContext.current()).isEmpty();
    assertThat(formatter.format(line)).isEqualTo(PLAIN.format(line));
  }

  @Test
  void whatTheServerLogsOfAThrowableHasNoMessage() {
    LogRecord line = line("could not call {0}", "it");
    line.setThrown(
        new IllegalStateException(
            "anna@example.org", new SQLException("Duplicate entry 'anna'", "23000", 1062)));

    assertThat(formatter.format(line))
        .startsWith(
            "WARNING org.zerodistance.Some: could not call it: java.lang.IllegalStateException")
        .contains("caused by java.sql.SQLException: SQL state 23000, error 1062")
        .doesNotContain("anna");
  }

  @Test
  void theFormattersOfTheServerAreWrappedOnceAndPutBack() {
    Handler handler = Logger.getLogger("").getHandlers()[0];
    Formatter before = handler.getFormatter();
    LogContextFormatter.install();
    Formatter wrapped = handler.getFormatter();
    LogContextFormatter.install();
    try {
      assertThat(wrapped).isInstanceOf(LogContextFormatter.class);
      assertThat(handler.getFormatter()).isSameAs(wrapped);
    } finally {
      LogContextFormatter.remove();
    }
    assertThat(handler.getFormatter()).isSameAs(before);
  }
}
