package org.zerodistance.caselog;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Writes events, in the transaction of what they tell of, and tells of each as {@link Logged}.
 * Nothing changes or deletes one.
 */
@Dependent
public class CaseLog {
  /** Held, because without it every event looks through the class path for who can write it. */
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private static final String INSERT =
      """
      INSERT INTO event (at, subject, subject_id, type, audience, actor_kind, actor_id, office_id, note, data)
      VALUES (:at, :subject, :subjectId, :type, :audience, :actorKind, :actor, :office, :note, :data)
      """;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Event<Logged> logged;

  @Inject
  CaseLog(Jdbi jdbi, Clock clock, Event<Logged> logged) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.logged = logged;
  }

  public void append(Entry entry) {
    long id =
        jdbi.withHandle(
            h ->
                filled(h.createUpdate(INSERT), clock.instant(), entry)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    logged.fire(new Logged(id, entry));
  }

  /** An event with the instant at which it happened, which may be long ago. */
  public record Past(Instant at, Entry entry) {}

  /**
   * Writes many events with one statement, in the order given. They are the past, say of an
   * archive: nobody is told.
   */
  public void appendAll(List<Past> events) {
    if (events.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch = h.prepareBatch(INSERT);
          events.forEach(event -> filled(batch, event.at(), event.entry()).add());
          batch.execute();
        });
  }

  private static <T extends SqlStatement<T>> T filled(T insert, Instant at, Entry entry) {
    return insert
        .bind("at", at)
        .bind("subject", entry.subject())
        .bind("subjectId", entry.subjectId().value())
        .bind("type", entry.type())
        .bind("audience", entry.audience())
        .bind("actorKind", entry.actorKind())
        .bind("actor", entry.actor().orElse(null))
        .bind("office", entry.office().orElse(null))
        .bind("note", entry.note().orElse(null))
        .bind("data", entry.data().isEmpty() ? null : json(entry.data()));
  }

  private static String json(Map<String, String> data) {
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    data.forEach(object::add);
    return object.build().toString();
  }
}
