package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.indexqueue.IndexSubject;

/**
 * Knows which other documents hold something of what has changed: the name of a board, office,
 * topic or column stands in many, the boards of its cases in a story.
 */
@Dependent
class DocumentHolders {
  private final Jdbi jdbi;

  @Inject
  DocumentHolders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether its name stands in the documents of cases. */
  static boolean isNamedInCases(IndexSubject subject) {
    return switch (subject) {
      case BOARD, OFFICE, TOPIC -> true;
      case INQUIRY, STORY, DOSSIER, COLUMN -> false;
    };
  }

  /** The cases behind {@code after} that bear the name of this board, office or topic, by id. */
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

  /** The stories that hold something of these cases, boards or columns. */
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
