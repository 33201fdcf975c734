package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.indexqueue.IndexSubject;

/**
 * Finds the other documents that contain data of a changed subject: the name of a board, office,
 * topic or column is in many documents, the boards of its cases are in a story.
 */
@Dependent
class DocumentHolders {
  private final Jdbi jdbi;

  @Inject
  DocumentHolders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether documents of cases contain the subject's name. */
  static boolean isNamedInCases(IndexSubject subject) {
    return switch (subject) {
      case BOARD, OFFICE, TOPIC -> true;
      case INQUIRY, STORY, DOSSIER, COLUMN -> false;
    };
  }

  /** The cases after {@code after} with this board, office or topic, by id. */
  List<Long> cases(IndexSubject subject, long id, long after, int most) {
    String column =
        switch (subject) {
          case BOARD -> "board_id";
          case OFFICE -> "office_id";
          case TOPIC -> "topic_id";
          case INQUIRY, STORY, DOSSIER, COLUMN ->
              throw new IllegalArgumentException("named in no case: " + subject);
        };
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id FROM inquiry WHERE %s = :id AND id > :after ORDER BY id LIMIT :most"
                        .formatted(column))
                .bind("id", id)
                .bind("after", after)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }

  /** The stories that contain data of these cases, boards or columns. */
  List<Long> stories(IndexSubject subject, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return switch (subject) {
      case INQUIRY ->
          stories("SELECT DISTINCT story_id FROM story_inquiry WHERE inquiry_id IN (<ids>)", ids);
      case BOARD ->
          stories(
              """
              SELECT DISTINCT l.story_id FROM story_inquiry l JOIN inquiry i ON i.id = l.inquiry_id
              WHERE i.board_id IN (<ids>)
              """,
              ids);
      case COLUMN -> stories("SELECT id FROM story WHERE column_id IN (<ids>)", ids);
      case STORY, DOSSIER, OFFICE, TOPIC -> List.of();
    };
  }

  private List<Long> stories(String sql, Collection<Long> ids) {
    return jdbi.withHandle(
        h -> h.createQuery(sql).bindList("ids", List.copyOf(ids)).mapTo(Long.class).list());
  }
}
