package org.zerodistance.savedsearches;

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
import org.zerodistance.platform.Background;
import org.zerodistance.platform.HouseOpened;
import org.zerodistance.searching.IndexUnavailable;
import org.zerodistance.searching.Searching;

/**
 * Holds what was indexed against the saved searches, and sends the digests on their way; on every
 * node from the opening of the house on. Keeps nothing in memory: while the index is away, what was
 * indexed waits.
 */
@ApplicationScoped
public class Matchmaker {
  private static final System.Logger LOG = System.getLogger(Matchmaker.class.getName());
  private static final Duration TICK = Duration.ofSeconds(20);
  private static final int DOCUMENTS = 200;
  private static final int SEARCHES = 500;

  private final Matching matching;
  private final SavedSearches searches;
  private final Searching searching;
  private final Digests digests;
  private final Background background;
  private Background.Repeated running;

  /** For the container's proxy alone. */
  Matchmaker() {
    this(null, null, null, null, null);
  }

  @Inject
  Matchmaker(
      Matching matching,
      SavedSearches searches,
      Searching searching,
      Digests digests,
      Background background) {
    this.matching = matching;
    this.searches = searches;
    this.searching = searching;
    this.digests = digests;
    this.background = background;
  }

  void start(@Observes HouseOpened opened) {
    running =
        background.every(
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
    List<News.Row> batch = matching.borrow(DOCUMENTS);
    while (!batch.isEmpty()) {
      try {
        matching.found(batch, found(batch));
      } catch (IndexUnavailable away) {
        LOG.log(System.Logger.Level.DEBUG, "saved searches wait for the index");
        return done;
      }
      done += batch.size();
      batch = batch.size() == DOCUMENTS ? matching.borrow(DOCUMENTS) : List.of();
    }
    return done;
  }

  private Map<SavedSearchId, List<News.Row>> found(List<News.Row> batch) {
    Instant newest =
        batch.stream().map(News.Row::newsAt).max(Comparator.naturalOrder()).orElseThrow();
    Map<SavedSearchId, List<News.Row>> found = new LinkedHashMap<>();
    List<SavedSearches.Kept> page = searches.after(new SavedSearchId(0), newest, SEARCHES);
    while (!page.isEmpty()) {
      for (SavedSearches.Kept search : page) {
        List<News.Row> hits = found(search, batch);
        if (!hits.isEmpty()) {
          found.put(search.id(), hits);
        }
      }
      page = searches.after(page.get(page.size() - 1).id(), newest, SEARCHES);
    }
    return found;
  }

  /** What happened before the search was saved is no news to it. */
  private List<News.Row> found(SavedSearches.Kept search, List<News.Row> batch) {
    List<News.Row> news = new ArrayList<>(batch);
    news.removeIf(row -> row.newsAt().isBefore(search.createdAt()));
    if (news.isEmpty()) {
      return List.of();
    }
    Set<String> matching =
        searching.matching(
            new SavedQuery(search.query()).query(), news.stream().map(News.Row::key).toList());
    news.removeIf(row -> !matching.contains(row.key()));
    return news;
  }
}
