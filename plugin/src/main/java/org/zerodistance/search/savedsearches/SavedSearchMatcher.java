package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.ThrowableFormatter;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.search.searching.Searching;

/**
 * Matches indexed documents against the saved searches. While the index is unavailable, they wait
 * in the queue. While the database fails, they are tried again. A search that the index refuses or
 * that cannot be read is left out and logged; it does not delay others.
 */
@Dependent
public class SavedSearchMatcher implements JobHandler {
  /** The kind of the jobs. */
  public static final String KIND = MatchQueue.KIND;

  private static final System.Logger LOG = System.getLogger(SavedSearchMatcher.class.getName());
  private static final Duration TICK = Duration.ofSeconds(20);
  private static final int DOCUMENTS = 200;
  private static final int SEARCHES = 500;

  private final MatchRecorder matchRecorder;
  private final MatchQueue news;
  private final SavedSearches searches;
  private final Searching searching;

  @Inject
  SavedSearchMatcher(
      MatchRecorder matchRecorder, MatchQueue news, SavedSearches searches, Searching searching) {
    this.matchRecorder = matchRecorder;
    this.news = news;
    this.searches = searches;
    this.searching = searching;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration poll() {
    return TICK;
  }

  @Override
  public int batchSize() {
    return DOCUMENTS;
  }

  /** No work becomes due by the clock; only rows of nodes of the previous release are moved. */
  @Override
  public List<JobSubject> due(int most) {
    matchRecorder.adopt(most);
    return List.of();
  }

  /** Runs every saved search for these documents. */
  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    List<MatchQueue.MatchQueueRow> batch = new ArrayList<>();
    for (SearchType type : SearchType.values()) {
      List<Long> ids =
          subjects.stream()
              .filter(subject -> subject.type().equals(type.name().toLowerCase(Locale.ROOT)))
              .map(JobSubject::id)
              .toList();
      batch.addAll(ids.isEmpty() ? List.of() : news.rows(type, ids));
    }
    if (!batch.isEmpty()) {
      try {
        matchRecorder.found(found(batch));
      } catch (IndexUnavailable away) {
        throw new Unavailable(away);
      }
    }
    return Map.of();
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
        List<MatchQueue.MatchQueueRow> hits = foundOrLeftOut(search, batch);
        if (!hits.isEmpty()) {
          found.put(search.id(), hits);
        }
      }
      page = searches.after(page.get(page.size() - 1).id(), newest, SEARCHES);
    }
    return found;
  }

  private List<MatchQueue.MatchQueueRow> foundOrLeftOut(
      SavedSearches.StoredSearch search, List<MatchQueue.MatchQueueRow> batch) {
    try {
      return found(search, batch);
    } catch (IndexUnavailable | JdbiException e) {
      // Not this search's fault: its documents must come again.
      throw e;
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "saved search %s cannot be asked: %s"
              .formatted(search.id(), ThrowableFormatter.trace(e)));
      return List.of();
    }
  }

  /** Events before the search was saved do not count as new. */
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
