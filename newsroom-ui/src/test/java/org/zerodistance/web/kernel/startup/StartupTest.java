package org.zerodistance.web.kernel.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Settings;

class StartupTest {
  @Test
  // Without a container the field must be set here.
  @SuppressWarnings("UnnecessaryAssignment")
  void anErrorWhileOpeningLeavesALineInTheLog() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record);
          }

          @Override
          public void flush() {
            // nothing is kept back
          }

          @Override
          public void close() {
            // nothing is open
          }
        };
    Logger logger = Logger.getLogger(Startup.class.getName());
    logger.addHandler(handler);
    try {
      Startup opening = new Startup();
      opening.settings =
          new Settings(
              name -> {
                throw new NoClassDefFoundError("on/purpose");
              });
      opening.open();
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).getMessage())
        .contains("java.lang.NoClassDefFoundError\n\tat org.zerodistance.")
        .doesNotContain("on/purpose");
  }
}
