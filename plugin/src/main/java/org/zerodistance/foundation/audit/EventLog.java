package org.zerodistance.foundation.audit;

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
import org.zerodistance.foundation.publicversion.UncountedWrites;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/**
 * Appends events in the transaction of the change, and fires each as {@link EventLogged}. Events
 * are never changed, and none is deleted but a sign-in that is a year old.
 */
@Dependent
public class EventLog implements RetentionTask {
  /** Kept, because creating a factory searches the class path for a provider. */
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private static final String INSERT =
      """
      INSERT INTO event (at, subject, subject_id, type, audience, actor_kind, actor_id, office_id, note, data)
      VALUES (:at, :subject, :subjectId, :type, :audience, :actorKind, :actor, :office, :note, :data)
      """;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Event<EventLogged> logged;
  private final UncountedWrites uncountedWrites;

  @Inject
  EventLog(Jdbi jdbi, Clock clock, Event<EventLogged> logged, UncountedWrites uncountedWrites) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.logged = logged;
    this.uncountedWrites = uncountedWrites;
  }

  public void append(EventEntry eventEntry) {
    // No public page shows an event of another audience.
    long id =
        eventEntry.audience() == Audience.PUBLIC
            ? insert(eventEntry)
            : uncountedWrites.during(() -> insert(eventEntry));
    logged.fire(new EventLogged(id, eventEntry));
  }

  private long insert(EventEntry eventEntry) {
    return jdbi.withHandle(
        h ->
            filled(h.createUpdate(INSERT), clock.instant(), eventEntry)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  /** An event with the instant at which it happened, which may be in the distant past. */
  public record Past(Instant at, EventEntry entry) {}

  /**
   * Writes many events with one statement, in the order given. They are historical, for example
   * from an archive, so {@link EventLogged} is not fired.
   */
  public void appendAll(List<Past> events) {
    if (events.isEmpty()) {
      return;
    }
    if (events.stream().anyMatch(event -> event.entry().audience() == Audience.PUBLIC)) {
      insertAll(events);
    } else {
      uncountedWrites.during(() -> insertAll(events));
    }
  }

  private int insertAll(List<Past> events) {
    return jdbi.withHandle(
        h -> {
          PreparedBatch batch = h.prepareBatch(INSERT);
          events.forEach(event -> filled(batch, event.at(), event.entry()).add());
          return batch.execute().length;
        });
  }

  private static <T extends SqlStatement<T>> T filled(T insert, Instant at, EventEntry eventEntry) {
    return insert
        .bind("at", at)
        .bind("subject", eventEntry.subject())
        .bind("subjectId", eventEntry.subjectId().value())
        .bind("type", eventEntry.type())
        .bind("audience", eventEntry.audience())
        .bind("actorKind", eventEntry.actorKind())
        .bind("actor", eventEntry.actor().orElse(null))
        .bind("office", eventEntry.office().orElse(null))
        .bind("note", eventEntry.note().orElse(null))
        .bind("data", eventEntry.data().isEmpty() ? null : json(eventEntry.data()));
  }

  private static String json(Map<String, String> data) {
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    data.forEach(object::add);
    return object.build().toString();
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.SIGN_INS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return uncountedWrites.during(() -> deleteSignIns(before, most));
  }

  private int deleteSignIns(Instant before, int most) {
    return RetentionDelete.execute(
        jdbi,
        """
        DELETE FROM event WHERE type = 'signed_in' AND at < :before ORDER BY at LIMIT :most
        """,
        before,
        most);
  }
}
