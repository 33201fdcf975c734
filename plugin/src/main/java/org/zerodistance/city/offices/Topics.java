package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.sql.SqlErrors;

/** Writes the table {@code topic}. */
@Dependent
class Topics {
  /** A topic to be created. */
  record NewTopic(Optional<TopicId> parent, int level, String name, String path, int position) {}

  private static final String INSERT =
      """
      INSERT INTO topic (parent_id, level, name, path, position) VALUES (:parent, :level, :name, :path, :position)
      """;

  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  Topics(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
  }

  TopicId create(NewTopic topic) {
    try {
      return jdbi.withHandle(
          h ->
              h.createUpdate(INSERT)
                  .bind("parent", topic.parent().orElse(null))
                  .bind("level", topic.level())
                  .bind("name", topic.name())
                  .bind("path", topic.path())
                  .bind("position", topic.position())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(TopicId.class)
                  .one());
    } catch (UnableToExecuteStatementException e) {
      throw Offices.taken(e);
    }
  }

  /** Topics that another transaction created in the meantime are left as they are. */
  void createAll(Collection<NewTopic> topics) {
    if (topics.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch = h.prepareBatch(INSERT + "ON DUPLICATE KEY UPDATE path = path");
          for (NewTopic topic : topics) {
            batch
                .bind("parent", topic.parent().orElse(null))
                .bind("level", topic.level())
                .bind("name", topic.name())
                .bind("path", topic.path())
                .bind("position", topic.position())
                .add();
          }
          batch.execute();
        });
  }

  /** Whether the row still had that version. */
  boolean change(TopicRow before, int version, String name, String path, int position) {
    try {
      boolean changed =
          jdbi.withHandle(
                  h ->
                      h.createUpdate(
                              """
                          UPDATE topic SET name = :name, path = :path, position = :position, version = version + 1
                          WHERE id = :id AND version = :version
                          """)
                          .bind("id", before.id())
                          .bind("version", version)
                          .bind("name", name)
                          .bind("path", path)
                          .bind("position", position)
                          .execute())
              == 1;
      if (changed && !before.path().equals(path)) {
        indexQueue.changed(IndexSubject.TOPIC, before.id());
      }
      return changed;
    } catch (UnableToExecuteStatementException e) {
      throw Offices.taken(e);
    }
  }

  /** Updates the paths of all topics below a renamed one. */
  void movePaths(String from, String to) {
    jdbi.useHandle(
        h -> {
          List<TopicId> moved =
              h.createQuery(
                      """
                      SELECT id FROM topic
                      WHERE path > CONCAT(:from, '/') AND path < CONCAT(:from, '0') FOR UPDATE
                      """)
                  .bind("from", from)
                  .mapTo(TopicId.class)
                  .list();
          h.createUpdate(
                  """
                    UPDATE topic SET path = CONCAT(:to, SUBSTRING(path, CHAR_LENGTH(:from) + 1)), version = version + 1
                    WHERE path > CONCAT(:from, '/') AND path < CONCAT(:from, '0')
                    """)
              .bind("from", from)
              .bind("to", to)
              .execute();
          indexQueue.changed(IndexSubject.TOPIC, moved);
        });
  }

  /**
   * Whether the row still had that version.
   *
   * @throws OfficesProblem when inquiries or lower topics refer to it
   */
  boolean remove(TopicId id, int version) {
    try {
      indexQueue.changed(IndexSubject.TOPIC, id);
      return jdbi.withHandle(
              h ->
                  h.createUpdate("DELETE FROM topic WHERE id = :id AND version = :version")
                      .bind("id", id)
                      .bind("version", version)
                      .execute())
          == 1;
    } catch (UnableToExecuteStatementException e) {
      throw SqlErrors.onReferenced(e, () -> new OfficesProblem(OfficesCode.TOPIC_IN_USE));
    }
  }
}
