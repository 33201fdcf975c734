package org.zerodistance.search.indexkeeping;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.foundation.jobs.JobStore;
import org.zerodistance.foundation.monitoring.Metrics;
import org.zerodistance.search.indexing.IndexView;

/** The metrics of one view's index. */
record IndexFigures(IndexView view, Metrics metrics, Instant now) {
  private static final String DRIFT = "index_drift_documents";

  /** The metrics of changes that are not yet in the indexes. */
  static void backlog(JobStore.State state, Metrics metrics, Instant now) {
    metrics.gauge(
        "outbox_waiting_words", "Changes that the index has not seen yet.", state.waiting());
    metrics.gauge(
        "outbox_oldest_seconds",
        "Age of the oldest of them.",
        state.oldest().map(at -> Duration.between(at, now).toMillis() / 1e3).orElse(0d));
    metrics.gauge("outbox_set_aside_words", "Changes that failed too often.", state.setAside());
  }

  void of(Optional<IndexCheck> check, Optional<IndexRebuild> rebuild) {
    check.ifPresent(this::of);
    gauge(
        "index_rebuild_running",
        "Whether the index is being built anew.",
        rebuild.isPresent() ? 1 : 0);
    rebuild.ifPresent(
        r -> gauge("index_rebuild_done_ratio", "How far that is.", r.percent() / 100d));
  }

  private void of(IndexCheck check) {
    drift("missing", check.missing());
    drift("stale", check.stale());
    drift("different", check.different());
    drift("leaked", check.leaked());
    drift("ahead", check.ahead());
    gauge(
        "index_other_form_documents",
        "What another release had put together in its own way.",
        check.otherForm());
    gauge("index_repaired_documents", "What it repaired.", check.repaired());
    gauge("index_documents", "What the index held then.", check.indexed());
    gauge(
        "index_checked_seconds",
        "How long ago that was.",
        Duration.between(check.endedAt().orElseThrow(), now).toMillis() / 1e3);
  }

  private void drift(String fault, long count) {
    metrics.gauge(
        DRIFT,
        "What differed at the last comparison of index and database.",
        Map.of("index", name(), "fault", fault),
        count);
  }

  private void gauge(String name, String help, Number value) {
    metrics.gauge(name, help, "index", name(), value);
  }

  private String name() {
    return view.name().toLowerCase(Locale.ROOT);
  }
}
