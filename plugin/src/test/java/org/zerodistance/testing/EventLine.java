package org.zerodistance.testing;

import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;

/** One line of the event log as it stands in the table. */
public record EventLine(
    EventType type,
    Audience audience,
    ActorKind actorKind,
    Optional<PersonId> actorId,
    Optional<OfficeId> officeId,
    Optional<String> note,
    Optional<String> data) {

  /** All lines about something, the oldest first. */
  public static List<EventLine> about(TestHouse house, Subject subject, LongId id) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT type, audience, actor_kind, actor_id, office_id, note, data FROM event
                        WHERE subject = :subject AND subject_id = :id ORDER BY id
                        """)
                    .bind("subject", subject)
                    .bind("id", id.value())
                    .mapTo(EventLine.class)
                    .list());
  }

  /** The newest line about something. */
  public static EventLine last(TestHouse house, Subject subject, LongId id) {
    List<EventLine> all = about(house, subject, id);
    return all.get(all.size() - 1);
  }
}
