package org.zerodistance.foundation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.RemovalCause;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
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

    assertThat(metrics.text(MetricSnapshots.of()))
        .isEqualTo(
            """
            # TYPE zd_index_drift_documents gauge
            # HELP zd_index_drift_documents What differed.
            zd_index_drift_documents{fault="leaked"} 0.0
            zd_index_drift_documents{fault="stale"} 2.0
            zd_index_drift_documents{fault="stale",index="staff"} 1.0
            # TYPE zd_outbox_oldest_seconds gauge
            # HELP zd_outbox_oldest_seconds Age.
            zd_outbox_oldest_seconds 1.5
            # EOF
            """);
  }

  @Test
  void timersAndCountersStandBesideThem() {
    Meters meters = new Meters();
    meters.request("/inquiries/{number}", "GET", 200, 30_000_000);
    meters.request("/inquiries/{number}", "GET", 204, 3_000_000_000L);
    meters.jobs("index", Meters.JobResult.SET_ASIDE, 2);

    var counter = meters.cache("house");
    counter.recordHits(3);
    counter.recordEviction(1, RemovalCause.EXPIRED);
    counter.recordEviction(1, RemovalCause.SIZE);

    String text = new Metrics().text(meters.snapshots());

    assertThat(text)
        .contains(
            "zd_request_seconds_bucket{method=\"GET\",route=\"/inquiries/{number}\",status=\"2xx\",le=\"0.1\"} 1\n")
        .contains(
            "zd_request_seconds_count{method=\"GET\",route=\"/inquiries/{number}\",status=\"2xx\"} 2\n")
        .contains("zd_jobs_total{kind=\"index\",result=\"set-aside\"} 2.0\n")
        .contains("zd_cache_total{cache=\"house\",result=\"hit\"} 3.0\n")
        .contains("zd_cache_total{cache=\"house\",result=\"evicted\"} 1.0\n")
        // Present before any event.
        .contains("zd_cache_total{cache=\"house\",result=\"load-failed\"} 0.0\n")
        .contains("zd_staff_search_seconds_count{result=\"limited\"} 0\n")
        .contains("zd_mails_total{result=\"failed\"} 0.0\n")
        .contains("zd_sign_ins_total{result=\"held-down\"} 0.0\n")
        .endsWith("# EOF\n");
  }
}
