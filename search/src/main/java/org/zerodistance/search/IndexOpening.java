package org.zerodistance.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import org.zerodistance.platform.Background;
import org.zerodistance.platform.HouseOpened;
import org.zerodistance.searching.IndexUnavailable;
import org.zerodistance.searching.Rebuild;

/**
 * Gets the index ready when the house opens: checks the server, makes the index, fills a new one
 * behind the house's back. A server that is away does not keep the house closed; one that answers
 * and lacks the analysis plugin does, because it would seem to work and find nothing.
 */
@ApplicationScoped
public class IndexOpening {
  private static final System.Logger LOG = System.getLogger(IndexOpening.class.getName());

  private static final Duration GLANCE = Duration.ofSeconds(10);

  /** Before everything that works in the background. */
  private static final int FIRST = 100;

  private final SearchServer server;
  private final IndexHome home;
  private final PublicIndex index;
  private final Rebuild rebuild;
  private final Background background;
  private Future<?> glancing;

  /** For the container's proxy alone. */
  IndexOpening() {
    this(null, null, null, null, null);
  }

  @Inject
  IndexOpening(
      SearchServer server,
      IndexHome home,
      PublicIndex index,
      Rebuild rebuild,
      Background background) {
    this.server = server;
    this.home = home;
    this.index = index;
    this.rebuild = rebuild;
    this.background = background;
  }

  /**
   * @throws UnfitSearchServer when the server lacks the plugin
   */
  void open(@Observes @Priority(FIRST) HouseOpened opened) {
    if (!server.exists()) {
      LOG.log(System.Logger.Level.WARNING, "ZD_SEARCH_URL is not set: search is limited.");
      return;
    }
    check();
    // Again and again: an index that somebody deleted is made and filled anew as well.
    glancing = background.every(GLANCE, "filling the search index", this::fillIfNew);
  }

  @PreDestroy
  void stop() {
    if (glancing != null) {
      glancing.cancel(false);
    }
  }

  /** Checks the server and makes the index, as far as the server is there. */
  void check() {
    try {
      Set<String> without = home.nodesWithoutPlugin();
      if (!without.isEmpty()) {
        throw new UnfitSearchServer(
            "The search server at %s lacks the analysis plugin %s (node %s): install it there, or unset ZD_SEARCH_URL."
                .formatted(
                    server.config().url().orElseThrow(),
                    IndexHome.PLUGIN,
                    String.join(", ", without)));
      }
      home.prepare();
    } catch (IndexUnavailable e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The search server does not answer yet; search is limited until it does: {0}",
          e.toString());
    }
  }

  /** Writes all of the database to an index that has never been filled. */
  void fillIfNew() {
    if (!index.available()) {
      return;
    }
    try {
      if (home.mark().filled()) {
        return;
      }
      long count = rebuild.run(index::write, so -> {});
      home.markFilled();
      LOG.log(System.Logger.Level.INFO, "The search index was filled with {0} documents.", count);
    } catch (IndexUnavailable e) {
      LOG.log(System.Logger.Level.DEBUG, "the search index cannot be looked at now", e);
    }
  }

  /** The server answers, and is not what the house needs. */
  static final class UnfitSearchServer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitSearchServer(String message) {
      super(message);
    }
  }
}
