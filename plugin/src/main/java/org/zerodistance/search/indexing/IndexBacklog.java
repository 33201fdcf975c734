package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.search.searching.SearchType;

/**
 * Finds the documents that the queue has still to update, for changes of their own or of a subject
 * whose data they contain.
 */
@Dependent
public class IndexBacklog {
  /** A row whose data are in a case or, once for each of its cases, in a story. */
  private record HeldRow(
      long id,
      Optional<Long> inquiryId,
      Optional<Long> boardId,
      Optional<Long> officeId,
      Optional<Long> topicId,
      Optional<Long> columnId) {}

  private static final String HELD_BY_CASES =
      """
      SELECT id, NULL AS inquiry_id, board_id, office_id, topic_id, NULL AS column_id FROM inquiry
      WHERE id IN (<ids>)
      """;

  private static final String HELD_BY_STORIES =
      """
      SELECT s.id, i.id AS inquiry_id, i.board_id, NULL AS office_id, NULL AS topic_id, s.column_id
      FROM story s
      LEFT JOIN story_inquiry l ON l.story_id = s.id
      LEFT JOIN inquiry i ON i.id = l.inquiry_id
      WHERE s.id IN (<ids>)
      """;

  private final Jdbi jdbi;
  private final JobStats jobs;

  @Inject
  IndexBacklog(Jdbi jdbi, JobStats jobs) {
    this.jdbi = jdbi;
    this.jobs = jobs;
  }

  /**
   * Those of these documents that wait. The order of the queries matters: a job of a board, office,
   * topic or column adds jobs of its documents before it is done, and so does a case for its
   * stories.
   */
  public Set<Long> among(SearchType type, Collection<Long> ids) {
    Set<Long> waiting = new HashSet<>();
    List<HeldRow> held =
        switch (type) {
          case INQUIRY -> held(HELD_BY_CASES, ids);
          case STORY -> held(HELD_BY_STORIES, ids);
          case DOSSIER -> List.of();
        };
    add(waiting, held, IndexSubject.BOARD, HeldRow::boardId);
    add(waiting, held, IndexSubject.OFFICE, HeldRow::officeId);
    add(waiting, held, IndexSubject.TOPIC, HeldRow::topicId);
    add(waiting, held, IndexSubject.COLUMN, HeldRow::columnId);
    add(waiting, held, IndexSubject.INQUIRY, HeldRow::inquiryId);
    waiting.addAll(about(Indexing.subject(type), Set.copyOf(ids)));
    return waiting;
  }

  private List<HeldRow> held(String sql, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            h -> h.createQuery(sql).bindList("ids", List.copyOf(ids)).mapTo(HeldRow.class).list());
  }

  private void add(
      Set<Long> waiting,
      List<HeldRow> held,
      IndexSubject subject,
      Function<HeldRow, Optional<Long>> part) {
    Set<Long> changing =
        about(
            subject,
            held.stream().flatMap(row -> part.apply(row).stream()).collect(Collectors.toSet()));
    held.stream()
        .filter(row -> part.apply(row).filter(changing::contains).isPresent())
        .map(HeldRow::id)
        .forEach(waiting::add);
  }

  private Set<Long> about(IndexSubject subject, Set<Long> ids) {
    return jobs.about(IndexQueue.KIND, subject.type(), ids);
  }
}
