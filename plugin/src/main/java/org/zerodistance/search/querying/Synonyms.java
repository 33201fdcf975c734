package org.zerodistance.search.querying;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** All reads and writes of {@code synonym_group}. */
@Dependent
class Synonyms {
  private final Jdbi jdbi;

  @Inject
  Synonyms(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<SynonymGroup> all() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT id, words, version FROM synonym_group ORDER BY id")
                .mapTo(SynonymGroup.class)
                .list());
  }

  SynonymId create(String words) {
    return jdbi.withHandle(
        h ->
            h.createUpdate("INSERT INTO synonym_group (words) VALUES (:words)")
                .bind("words", words)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(SynonymId.class)
                .one());
  }

  /** Whether the row still had that version. */
  boolean change(SynonymId id, int version, String words) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE synonym_group SET words = :words, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                    .bind("id", id)
                    .bind("version", version)
                    .bind("words", words)
                    .execute())
        == 1;
  }

  /** Whether the row still had that version. */
  boolean remove(SynonymId id, int version) {
    return jdbi.withHandle(
            h ->
                h.createUpdate("DELETE FROM synonym_group WHERE id = :id AND version = :version")
                    .bind("id", id)
                    .bind("version", version)
                    .execute())
        == 1;
  }
}
