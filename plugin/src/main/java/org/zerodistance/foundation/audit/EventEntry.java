package org.zerodistance.foundation.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * An event to be written. Values in {@code data} are ids, numbers and names of offices or boards,
 * never text that a reader typed and never the reader's identity.
 */
public record EventEntry(
    EventType type,
    Subject subject,
    LongId subjectId,
    Audience audience,
    ActorKind actorKind,
    Optional<PersonId> actor,
    Optional<OfficeId> office,
    Optional<String> note,
    Map<String, String> data) {

  public static EventEntry of(
      EventType type, Subject subject, LongId subjectId, Audience audience, ActorKind actorKind) {
    return new EventEntry(
        type,
        subject,
        subjectId,
        audience,
        actorKind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  public EventEntry by(Viewer viewer) {
    return new EventEntry(
        type, subject, subjectId, audience, actorKind, viewer.person(), office, note, data);
  }

  public EventEntry forOffice(OfficeId of) {
    return new EventEntry(
        type, subject, subjectId, audience, actorKind, actor, Optional.of(of), note, data);
  }

  /** Adds a note of up to 2,000 characters, shown to the audience. */
  public EventEntry saying(String text) {
    return new EventEntry(
        type, subject, subjectId, audience, actorKind, actor, office, Optional.of(text), data);
  }

  public EventEntry with(String key, Object value) {
    Map<String, String> more = new LinkedHashMap<>(data);
    more.put(key, String.valueOf(value));
    return new EventEntry(type, subject, subjectId, audience, actorKind, actor, office, note, more);
  }
}
