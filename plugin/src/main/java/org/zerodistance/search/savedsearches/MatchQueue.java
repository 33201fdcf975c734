package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.search.indexing.Indexing;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * The table {@code indexed_news}: what was indexed and not yet held against the saved searches. As
 * long as nobody keeps a search, or what was indexed is older than the first one kept, nothing is
 * written.
 */
@Dependent
class MatchQueue {
  /** One document that was indexed. */
  record MatchQueueRow(long id, SearchType type, long documentId, Instant newsAt) {
    String key() {
      return SearchDocument.hidden(type, documentId, 0).key();
    }
  }

  record IndexedChange(long id, Instant newsAt) {}

  /** After so long what was indexed is surely found. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private static final Duration LEASE = Duration.ofMinutes(2);

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
  private final Clock clock;

  @Inject
  MatchQueue(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Reads first and writes then: an insert that reads would lock the rows of others. */
  void indexed(@Observes Indexing.IndexedEvent indexedEvent) {
    if (indexedEvent.ids().isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h ->
            h.createQuery("SELECT MIN(created_at) FROM saved_search")
                .mapTo(Instant.class)
                .findOne()
                .ifPresent(
                    first -> write(h, indexedEvent.type(), happened(h, indexedEvent, first))));
  }

  private static List<IndexedChange> happened(
      Handle h, Indexing.IndexedEvent indexedEvent, Instant since) {
    return h
        .createQuery(news(indexedEvent.type()))
        .bindList("ids", indexedEvent.ids())
        .mapTo(IndexedChange.class)
        .list()
        .stream()
        .filter(one -> !one.newsAt().isBefore(since))
        .toList();
  }

  private static String news(SearchType type) {
    return switch (type) {
      case INQUIRY -> INQUIRIES;
      case STORY -> STORIES;
      case DOSSIER -> DOSSIERS;
    };
  }

  private void write(Handle h, SearchType type, List<IndexedChange> all) {
    if (all.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        h.prepareBatch(
            """
            INSERT INTO indexed_news (type, document_id, news_at, available_at)
            VALUES (:type, :id, :news, :at)
            """);
    for (IndexedChange one : all) {
      batch
          .bind("type", type)
          .bind("id", one.id())
          .bind("news", one.newsAt())
          .bind("at", clock.instant().plus(SETTLED))
          .add();
    }
    batch.execute();
  }

  /** Borrows the longest waiting ones that no other node is borrowing. */
  List<MatchQueueRow> borrow(int most) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        h -> {
          List<MatchQueueRow> rows =
              h.createQuery(
                      """
                      SELECT id, type, document_id, news_at FROM indexed_news
                      WHERE available_at <= :now ORDER BY available_at, id LIMIT :most
                      FOR UPDATE SKIP LOCKED
                      """)
                  .bind("now", now)
                  .bind("most", most)
                  .mapTo(MatchQueueRow.class)
                  .list();
          if (!rows.isEmpty()) {
            h.createUpdate("UPDATE indexed_news SET available_at = :at WHERE id IN (<ids>)")
                .bind("at", now.plus(LEASE))
                .bindList("ids", rows.stream().map(MatchQueueRow::id).toList())
                .execute();
          }
          return rows;
        });
  }

  void delete(Collection<MatchQueueRow> rows) {
    jdbi.useHandle(
        h ->
            h.createUpdate("DELETE FROM indexed_news WHERE id IN (<ids>)")
                .bindList("ids", rows.stream().map(MatchQueueRow::id).toList())
                .execute());
  }
}
