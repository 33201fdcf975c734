package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.search.indexing.Indexing;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * The queue of indexed documents that have to be matched against the saved searches, as jobs.
 * Nothing is written while there is no saved search, or for documents older than the first one.
 */
@Dependent
class MatchQueue {
  /** The kind of the jobs. */
  static final String KIND = "search-match";

  /** An indexed document, with the time of its event. */
  record MatchQueueRow(SearchType type, long documentId, Instant newsAt) {
    String key() {
      return SearchDocument.hidden(type, documentId, 0).key();
    }
  }

  record IndexedChange(long id, Instant newsAt) {}

  private record Noted(long id, String type, long documentId) {}

  /** The time after which an indexed document can be found for certain. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private static final String INQUIRIES =
      """
      SELECT id, GREATEST(admitted_at, COALESCE(last_replied_at, admitted_at)) AS news_at
      FROM inquiry WHERE id IN (<ids>) AND listed = 1
      """;

  private static final String STORIES =
      "SELECT id, published_at AS news_at FROM story WHERE id IN (<ids>) AND live = 1";

  private static final String DOSSIERS =
      """
      SELECT id, public_since AS news_at FROM dossier
      WHERE id IN (<ids>) AND public_since IS NOT NULL
      """;

  private final Jdbi jdbi;
  private final JobQueue queue;
  private final Clock clock;

  @Inject
  MatchQueue(Jdbi jdbi, JobQueue queue, Clock clock) {
    this.jdbi = jdbi;
    this.queue = queue;
    this.clock = clock;
  }

  void indexed(@Observes Indexing.IndexedEvent indexedEvent) {
    if (indexedEvent.ids().isEmpty()) {
      return;
    }
    Optional<Instant> first =
        jdbi.withHandle(
            h ->
                h.createQuery("SELECT MIN(created_at) FROM saved_search")
                    .mapTo(Instant.class)
                    .findOne());
    first.ifPresent(
        since ->
            queue.putAll(
                KIND,
                rows(indexedEvent.type(), indexedEvent.ids()).stream()
                    .filter(row -> !row.newsAt().isBefore(since))
                    .map(
                        row ->
                            new JobSubject(
                                row.type().name().toLowerCase(Locale.ROOT), row.documentId()))
                    .toList(),
                SETTLED));
  }

  private static String news(SearchType type) {
    return switch (type) {
      case INQUIRY -> INQUIRIES;
      case STORY -> STORIES;
      case DOSSIER -> DOSSIERS;
    };
  }

  /**
   * The current rows of these documents. Left out are those that may no longer be found, and those
   * whose event is older than matches are kept: nothing would show that they were matched before.
   */
  List<MatchQueueRow> rows(SearchType type, Collection<Long> ids) {
    Instant kept = clock.instant().minus(RetentionRule.SAVED_MATCHES.age());
    return jdbi
        .withHandle(
            h ->
                h.createQuery(news(type))
                    .bindList("ids", List.copyOf(ids))
                    .mapTo(IndexedChange.class)
                    .list())
        .stream()
        .filter(one -> one.newsAt().isAfter(kept))
        .map(one -> new MatchQueueRow(type, one.id(), one.newsAt()))
        .toList();
  }

  /**
   * Moves rows of nodes of the previous release into the queue.
   *
   * @return the number of rows
   */
  int adopt(int most) {
    return jdbi.withHandle(
        h -> {
          List<Noted> noted =
              h.createQuery(
                      """
                      SELECT id, type, document_id FROM indexed_news
                      WHERE available_at <= :now ORDER BY available_at, id LIMIT :most
                      FOR UPDATE SKIP LOCKED
                      """)
                  .bind("now", clock.instant())
                  .bind("most", most)
                  .mapTo(Noted.class)
                  .list();
          if (!noted.isEmpty()) {
            queue.putAll(
                KIND, noted.stream().map(n -> new JobSubject(n.type(), n.documentId())).toList());
            h.createUpdate("DELETE FROM indexed_news WHERE id IN (<ids>)")
                .bindList("ids", noted.stream().map(Noted::id).toList())
                .execute();
          }
          return noted.size();
        });
  }
}
