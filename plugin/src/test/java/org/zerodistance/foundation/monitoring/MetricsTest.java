package org.zerodistance.foundation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void writesEachFamilyOnceAndAnEndMark() {
    Metrics metrics = new Metrics();
    metrics.gauge("index_drift_documents", "What differed.", "fault", "stale", 2);
    metrics.gauge(
        "index_drift_documents", "What differed.", Map.of("index", "staff", "fault", "stale"), 1);
    metrics.gauge("outbox_oldest_seconds", "Age.", 1.5);
    metrics.gauge("index_drift_documents", "What differed.", "fault", "leaked", 0);

    assertThat(metrics.text())
        .isEqualTo(
            """
            # TYPE zd_index_drift_documents gauge
            # HELP zd_index_drift_documents What differed.
            zd_index_drift_documents{fault="stale"} 2
            zd_index_drift_documents{fault="stale",index="staff"} 1
            zd_index_drift_documents{fault="leaked"} 0
            # TYPE zd_outbox_oldest_seconds gauge
            # HELP zd_outbox_oldest_seconds Age.
            zd_outbox_oldest_seconds 1.5
            # EOF
            """);
  }
}
