package org.zerodistance.cases.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** All reads and writes of {@code return_reason}. */
@Dependent
public class ReturnReasons {
  private final Jdbi jdbi;

  @Inject
  ReturnReasons(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All, in the order in which they were added. */
  public List<ReturnReason> all() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id, title, title_en, words, words_en, version FROM return_reason ORDER BY id")
                .mapTo(ReturnReason.class)
                .list());
  }

  Optional<ReturnReason> find(ReasonId id) {
    return all().stream().filter(reason -> reason.id().equals(id)).findFirst();
  }

  ReasonId create(String title, String titleEn, String words, String wordsEn) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO return_reason (title, title_en, words, words_en)
                    VALUES (:title, :titleEn, :words, :wordsEn)
                    """)
                .bind("title", title)
                .bind("titleEn", titleEn)
                .bind("words", words)
                .bind("wordsEn", wordsEn)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(ReasonId.class)
                .one());
  }

  /** Whether the row still had that version. */
  boolean change(ReturnReason to) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE return_reason SET title = :title, title_en = :titleEn, words = :words,
                          words_en = :wordsEn, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                    .bind("id", to.id())
                    .bind("version", to.version())
                    .bind("title", to.title())
                    .bind("titleEn", to.titleEn())
                    .bind("words", to.words())
                    .bind("wordsEn", to.wordsEn())
                    .execute())
        == 1;
  }

  /** Whether the row still had that version. */
  boolean remove(ReasonId id, int version) {
    return jdbi.withHandle(
            h ->
                h.createUpdate("DELETE FROM return_reason WHERE id = :id AND version = :version")
                    .bind("id", id)
                    .bind("version", version)
                    .execute())
        == 1;
  }
}
