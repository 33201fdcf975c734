package org.zerodistance.foundation.monitoring;

import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * The timers and counters of this node since its start. Every label is a constant of the program (a
 * route's template, a table, a kind of job), never a value from a request, so the number of series
 * is bounded and no personal data is exposed.
 */
public final class Meters {
  /** The result of a lookup in the page cache. */
  public enum CacheResult {
    HIT,
    STALE,
    MISS
  }

  /** What a cache of values did. */
  public enum LookupResult {
    HIT,
    MISS,
    /** The value could not be read. */
    LOAD_FAILED,
    /** A value was dropped because the cache was full. */
    EVICTED
  }

  /** The result of sending a mail. */
  public enum MailResult {
    SENT,
    DROPPED,
    FAILED
  }

  /** The way in which a search was answered. */
  public enum SearchResult {
    INDEX,
    LIMITED
  }

  /** The result of an attempt to sign in. */
  public enum SignInResult {
    SIGNED_IN,
    REFUSED,
    HELD_DOWN
  }

  /** The result of a job. */
  public enum JobResult {
    DONE,
    FAILED,
    SET_ASIDE
  }

  /** What became of the files of a photo that has no row. */
  public enum PhotoResult {
    DELETED,
    /** So many have no row that none was deleted. */
    KEPT,
    FAILED
  }

  private static final double NANOS = 1e9;
  private static final double[] BOUNDS = {0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10};
  private static final double[] SHORT_BOUNDS = {0.001, 0.005, 0.025, 0.1, 0.5, 2.5};
  private static final double[] LONG_BOUNDS = {0.05, 0.5, 5, 60, 600};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram requests =
      timer("zd_request_seconds", "Requests by the template of their route.", BOUNDS)
          .labelNames("route", "method", "status")
          .register(registry);
  private final Histogram statements =
      timer("zd_sql_seconds", "SQL statements by what they do to which table.", SHORT_BOUNDS)
          .labelNames("operation", "table")
          .register(registry);
  private final Counter failedStatements =
      counter("zd_sql_failures_total", "SQL statements that the database refused.")
          .labelNames("operation", "table")
          .register(registry);
  private final Histogram deliveries =
      timer("zd_job_seconds", "Batches of jobs by kind.", LONG_BOUNDS)
          .labelNames("kind")
          .register(registry);
  private final Counter jobs =
      counter("zd_jobs_total", "Jobs by kind and what became of them.")
          .labelNames("kind", "result")
          .register(registry);
  private final Counter mails =
      counter("zd_mails_total", "Mails by what became of them.")
          .labelNames("result")
          .register(registry);
  private final Histogram searches =
      timer("zd_search_seconds", "Searches by how they were answered.", BOUNDS)
          .labelNames("result")
          .register(registry);
  private final Histogram staffSearches =
      timer("zd_staff_search_seconds", "Searches of the staff by how they were answered.", BOUNDS)
          .labelNames("result")
          .register(registry);
  private final Histogram suggestions =
      timer("zd_suggestion_seconds", "Suggestions by how they were answered.", SHORT_BOUNDS)
          .labelNames("result")
          .register(registry);
  private final Counter caches =
      counter("zd_cache_total", "Values asked of a cache in memory, by what it did.")
          .labelNames("cache", "result")
          .register(registry);
  private final Counter pages =
      counter("zd_page_cache_total", "Public pages asked for again, by what the memory gave.")
          .labelNames("result")
          .register(registry);
  private final Counter signIns =
      counter("zd_sign_ins_total", "Attempts to sign in, by their result.")
          .labelNames("result")
          .register(registry);
  private final Counter photos =
      counter(
              "zd_photos_without_row_total",
              "Photos in the data folder that have no row, by what became of their files.")
          .labelNames("result")
          .register(registry);

  public Meters() {
    // Present from the start, so that rates begin at zero and alarms can rely on the series.
    for (CacheResult result : CacheResult.values()) {
      pages.initLabelValues(word(result));
    }
    for (MailResult result : MailResult.values()) {
      mails.initLabelValues(word(result));
    }
    for (SearchResult result : SearchResult.values()) {
      searches.initLabelValues(word(result));
      staffSearches.initLabelValues(word(result));
      suggestions.initLabelValues(word(result));
    }
    for (PhotoResult result : PhotoResult.values()) {
      photos.initLabelValues(word(result));
    }
    for (SignInResult result : SignInResult.values()) {
      signIns.initLabelValues(word(result));
    }
    failedStatements.initLabelValues(SqlMeter.OTHER, SqlMeter.OTHER);
  }

  private static Histogram.Builder timer(String name, String help, double... bounds) {
    return Histogram.builder().name(name).help(help).classicOnly().classicUpperBounds(bounds);
  }

  private static Counter.Builder counter(String name, String help) {
    return Counter.builder().name(name).help(help);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Records a request that was answered.
   *
   * @param route the template, such as {@code /inquiries/{number}}, never the URL
   * @param method one of the usual ones; anything else counts as {@code OTHER}
   */
  public void request(String route, String method, int status, long nanos) {
    requests.labelValues(route, method, status / 100 + "xx").observe(nanos / NANOS);
  }

  void statement(String operation, String table, long nanos) {
    statements.labelValues(operation, table).observe(nanos / NANOS);
  }

  void statementFailed(String operation, String table) {
    failedStatements.labelValues(operation, table).inc();
  }

  /** Records a batch of jobs that a handler carried out. */
  public void delivery(String kind, long nanos) {
    deliveries.labelValues(kind).observe(nanos / NANOS);
  }

  /** Records that many jobs with this result. */
  public void jobs(String kind, JobResult result, int many) {
    jobs.labelValues(kind, word(result)).inc(many);
  }

  public void mail(MailResult result) {
    mails.labelValues(word(result)).inc();
  }

  public void search(SearchResult result, long nanos) {
    searches.labelValues(word(result)).observe(nanos / NANOS);
  }

  public void staffSearch(SearchResult result, long nanos) {
    staffSearches.labelValues(word(result)).observe(nanos / NANOS);
  }

  /** Records suggestions; limited means none, because the index is unavailable. */
  public void suggestion(SearchResult result, long nanos) {
    suggestions.labelValues(word(result)).observe(nanos / NANOS);
  }

  /**
   * A counter for a cache of Caffeine.
   *
   * @param cache its name, a word of the program
   */
  public StatsCounter cache(String cache) {
    return new CacheMeter(result -> caches.labelValues(cache, word(result)));
  }

  public void page(CacheResult result) {
    pages.labelValues(word(result)).inc();
  }

  public void signIn(SignInResult result) {
    signIns.labelValues(word(result)).inc();
  }

  public void photosWithoutRow(PhotoResult result, int many) {
    photos.labelValues(word(result)).inc(many);
  }

  MetricSnapshots snapshots() {
    return registry.scrape();
  }

  /** Produces the one instance of the node. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    Meters meters() {
      return new Meters();
    }
  }
}
