package org.zerodistance.search.savedsearches;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.searching.Searching;

/**
 * Holds what was indexed against the saved searches, and sends the digests on their way; on every
 * node from the opening of the house on. Keeps nothing in memory: while the index is away, what was
 * indexed waits.
 */
@ApplicationScoped
public class SavedSearchMatcher {
  private static final System.Logger LOG = System.getLogger(SavedSearchMatcher.class.getName());
  private static final Duration TICK = Duration.ofSeconds(20);
  private static final int DOCUMENTS = 200;
  private static final int SEARCHES = 500;

  private final MatchRecorder matchRecorder;
  private final SavedSearches searches;
  private final Searching searching;
  private final Digests digests;
  private final BackgroundJobs backgroundJobs;
  private BackgroundJobs.Repeated running;

  /** For the container's proxy alone. */
  SavedSearchMatcher() {
    this(null, null, null, null, null);
  }

  @Inject
  SavedSearchMatcher(
      MatchRecorder matchRecorder,
      SavedSearches searches,
      Searching searching,
      Digests digests,
      BackgroundJobs backgroundJobs) {
    this.matchRecorder = matchRecorder;
    this.searches = searches;
    this.searching = searching;
    this.digests = digests;
    this.backgroundJobs = backgroundJobs;
  }

  void start(@Observes ApplicationReady opened) {
    running =
        backgroundJobs.every(
            TICK,
            "matching saved searches",
            () -> {
              match();
              digests.send();
            });
  }

  @PreDestroy
  void stop() {
    if (running != null) {
      running.stop();
    }
  }

  /**
   * Asks every saved search about what was indexed since the last time.
   *
   * @return how many documents were held against them
   */
  public int match() {
    int done = 0;
    List<MatchQueue.MatchQueueRow> batch = matchRecorder.borrow(DOCUMENTS);
    while (!batch.isEmpty()) {
      try {
        matchRecorder.found(batch, found(batch));
      } catch (IndexUnavailable away) {
        LOG.log(System.Logger.Level.DEBUG, "saved searches wait for the index");
        return done;
      }
      done += batch.size();
      batch = batch.size() == DOCUMENTS ? matchRecorder.borrow(DOCUMENTS) : List.of();
    }
    return done;
  }

  private Map<SavedSearchId, List<MatchQueue.MatchQueueRow>> found(
      List<MatchQueue.MatchQueueRow> batch) {
    Instant newest =
        batch.stream()
            .map(MatchQueue.MatchQueueRow::newsAt)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Map<SavedSearchId, List<MatchQueue.MatchQueueRow>> found = new LinkedHashMap<>();
    List<SavedSearches.StoredSearch> page = searches.after(new SavedSearchId(0), newest, SEARCHES);
    while (!page.isEmpty()) {
      for (SavedSearches.StoredSearch search : page) {
        List<MatchQueue.MatchQueueRow> hits = found(search, batch);
        if (!hits.isEmpty()) {
          found.put(search.id(), hits);
        }
      }
      page = searches.after(page.get(page.size() - 1).id(), newest, SEARCHES);
    }
    return found;
  }

  /** What happened before the search was saved is no news to it. */
  private List<MatchQueue.MatchQueueRow> found(
      SavedSearches.StoredSearch search, List<MatchQueue.MatchQueueRow> batch) {
    List<MatchQueue.MatchQueueRow> news = new ArrayList<>(batch);
    news.removeIf(matchQueueRow -> matchQueueRow.newsAt().isBefore(search.createdAt()));
    if (news.isEmpty()) {
      return List.of();
    }
    Set<String> matching =
        searching.matching(
            new SavedQuery(search.query()).query(),
            news.stream().map(MatchQueue.MatchQueueRow::key).toList());
    news.removeIf(matchQueueRow -> !matching.contains(matchQueueRow.key()));
    return news;
  }
}
