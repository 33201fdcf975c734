package org.zerodistance.foundation.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.LongId;

/** Reads the events of one subject, oldest first, in one statement. */
@Dependent
public class Timelines {
  /** Kept, because creating a factory searches the class path for a provider. */
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private record EventRow(
      Instant at,
      EventType type,
      Audience audience,
      ActorKind actorKind,
      String actorName,
      String officeName,
      String officeNameEn,
      String note,
      String data) {
    TimelineRow opened(boolean names) {
      return new TimelineRow(
          at,
          type,
          audience,
          actorKind,
          names ? actorName : null,
          officeName,
          officeNameEn,
          note,
          values(data));
    }
  }

  private final Jdbi jdbi;

  @Inject
  Timelines(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The events for these audiences; names of staff are included only for the newsroom. Looks at a
   * source change nothing about the case, so that they are in the audit trail alone.
   */
  public List<TimelineRow> of(Subject subject, LongId id, Set<Audience> audiences) {
    if (audiences.isEmpty()) {
      return List.of();
    }
    boolean names = audiences.contains(Audience.NEWSROOM);
    return jdbi.withHandle(
        h ->
            h
                .createQuery(
                    """
                    SELECT e.at, e.type, e.audience, e.actor_kind, p.name AS actor_name, o.name AS office_name,
                      o.name_en AS office_name_en, e.note, e.data
                    FROM event e
                    LEFT JOIN person p ON p.id = e.actor_id
                    LEFT JOIN office o ON o.id = e.office_id
                    WHERE e.subject = :subject AND e.subject_id = :id AND e.audience IN (<audiences>)
                      AND e.type <> 'source_seen'
                    ORDER BY e.at, e.id
                    """)
                .bind("subject", subject)
                .bind("id", id.value())
                .bindList(
                    "audiences",
                    audiences.stream().map(a -> a.name().toLowerCase(Locale.ROOT)).toList())
                .mapTo(EventRow.class)
                .stream()
                .map(eventRow -> eventRow.opened(names))
                .toList());
  }

  private static Map<String, String> values(String json) {
    if (json == null) {
      return Map.of();
    }
    Map<String, String> values = new HashMap<>();
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach(
              (key, value) ->
                  values.put(
                      key, value instanceof JsonString s ? s.getString() : value.toString()));
    }
    return values;
  }
}
