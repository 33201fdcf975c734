package org.zerodistance.insight.dossiers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Viewer;

/** Writes the events of dossiers, all of them only for the newsroom. */
@Dependent
class DossierLog {
  private final EventLog log;

  @Inject
  DossierLog(EventLog log) {
    this.log = log;
  }

  void append(EventType type, DossierId id, Viewer by) {
    log.append(entry(type, id, by));
  }

  void append(EventType type, DossierId id, Viewer by, String key, Object value) {
    log.append(entry(type, id, by).with(key, value));
  }

  /** Writes an event for the dossier and one for the case. */
  void linked(EventType type, DossierId id, InquiryId inquiry, Viewer by) {
    append(type, id, by, "inquiry", inquiry);
    log.append(
        EventEntry.of(type, Subject.INQUIRY, inquiry, Audience.NEWSROOM, ActorKind.NEWSROOM)
            .by(by)
            .with("dossier", id));
  }

  private static EventEntry entry(EventType type, DossierId id, Viewer by) {
    return EventEntry.of(type, Subject.DOSSIER, id, Audience.NEWSROOM, ActorKind.NEWSROOM).by(by);
  }
}
