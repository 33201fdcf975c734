package org.zerodistance.elasticsearch;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.zerodistance.foundation.monitoring.Metered;
import org.zerodistance.foundation.monitoring.Metrics;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.StartupCheckFailed;
import org.zerodistance.foundation.platform.ThrowableFormatter;
import org.zerodistance.search.searching.StaffScope;

/**
 * Checks the search server at startup and monitors it from then on, so that no reader has to wait
 * to find out that it is unavailable. An unavailable server does not prevent the start; a server
 * without the analysis plugin does, because search would seem to work but find nothing.
 */
@ApplicationScoped
public class SearchServerMonitor implements Metered {
  private static final System.Logger LOG = System.getLogger(SearchServerMonitor.class.getName());

  /** With two checks of at most 0.8 s the breaker opens within two seconds of any fault. */
  private static final Duration LOOK = Duration.ofMillis(250);

  /** Runs before all background work. */
  private static final int FIRST = 100;

  private final SearchServer server;
  private final AliasedIndex home;
  private final AliasedIndex staffHome;
  private final BackgroundJobs backgroundJobs;
  private BackgroundJobs.Repeated watching;

  /** For the container's proxy alone. */
  SearchServerMonitor() {
    this(null, null, null, null);
  }

  @Inject
  SearchServerMonitor(
      SearchServer server,
      AliasedIndex home,
      @StaffScope AliasedIndex staffHome,
      BackgroundJobs backgroundJobs) {
    this.server = server;
    this.home = home;
    this.staffHome = staffHome;
    this.backgroundJobs = backgroundJobs;
  }

  /**
   * @throws UnfitSearchServer when the server lacks the plugin
   */
  void open(@Observes @Priority(FIRST) ApplicationReady opened) {
    if (!server.exists()) {
      LOG.log(System.Logger.Level.WARNING, "ZD_SEARCH_URL is not set: search is limited.");
      return;
    }
    check();
    watching = backgroundJobs.every(LOOK, "watching the search server", this::look);
  }

  @PreDestroy
  void stop() {
    if (watching != null) {
      watching.stop();
    }
  }

  /** Checks the server and prepares an older index, as far as the server answers. */
  void check() {
    try {
      Set<String> without = home.nodesWithoutPlugin();
      if (!without.isEmpty()) {
        throw new UnfitSearchServer(
            "The search server at %s lacks the analysis plugin %s (node %s): install it there, or unset ZD_SEARCH_URL."
                .formatted(
                    server.config().url().orElseThrow(),
                    AliasedIndex.PLUGIN,
                    String.join(", ", without)));
      }
      home.relax();
      staffHome.relax();
    } catch (IndexUnavailable e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The search server does not answer yet; search is limited until it does: {0}",
          ThrowableFormatter.line(e));
    }
    look();
  }

  /** Checks whether a reader's search would be answered now. */
  void look() {
    server.watch(
        client -> {
          home.lookAsReader(client);
          return null;
        });
  }

  @Override
  public void measure(Metrics metrics) {
    metrics.gauge(
        "search_available",
        "Whether searches are answered from the index on this node.",
        server.exists() && !server.isClosedToCalls() ? 1 : 0);
  }

  /** Thrown when the server answers but does not meet the requirements. */
  static final class UnfitSearchServer extends StartupCheckFailed {
    private static final long serialVersionUID = 1L;

    UnfitSearchServer(String message) {
      super(message);
    }
  }
}
