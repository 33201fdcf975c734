package org.zerodistance.caselog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes events, in the transaction of what they tell of. Nothing changes or deletes one. */
@Dependent
public class CaseLog {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  CaseLog(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  public void append(Entry entry) {
    appendAll(List.of(new Past(clock.instant(), entry)));
  }

  /** An event with the instant at which it happened, which may be long ago. */
  public record Past(Instant at, Entry entry) {}

  /** Writes many events with one statement, in the order given. */
  public void appendAll(List<Past> events) {
    if (events.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO event (at, subject, subject_id, type, audience, actor_kind, actor_id, office_id, note, data)
                  VALUES (:at, :subject, :subjectId, :type, :audience, :actorKind, :actor, :office, :note, :data)
                  """);
          for (Past event : events) {
            Entry entry = event.entry();
            batch
                .bind("at", event.at())
                .bind("subject", entry.subject())
                .bind("subjectId", entry.subjectId().value())
                .bind("type", entry.type())
                .bind("audience", entry.audience())
                .bind("actorKind", entry.actorKind())
                .bind("actor", entry.actor().orElse(null))
                .bind("office", entry.office().orElse(null))
                .bind("note", entry.note().orElse(null))
                .bind("data", entry.data().isEmpty() ? null : json(entry.data()))
                .add();
          }
          batch.execute();
        });
  }

  private static String json(Map<String, String> data) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    data.forEach(object::add);
    return object.build().toString();
  }
}
