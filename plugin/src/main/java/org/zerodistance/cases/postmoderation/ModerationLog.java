package org.zerodistance.cases.postmoderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.WithheldReason;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Writes the events of moderation after admission: a public one with a fixed text, and one of the
 * newsroom with the words of the reason.
 */
@Dependent
class ModerationLog {
  private final EventLog log;

  @Inject
  ModerationLog(EventLog log) {
    this.log = log;
  }

  void write(
      EventType what,
      InquiryId inquiry,
      PartRef part,
      Optional<WithheldReason> why,
      String words,
      Viewer by) {
    EventEntry done = entry(what, inquiry, Audience.PUBLIC, by).with("part", part.word());
    log.append(
        why.map(reason -> done.with("why", reason.name().toLowerCase(Locale.ROOT))).orElse(done));
    if (!words.isBlank()) {
      log.append(
          entry(EventType.MODERATION_EXPLAINED, inquiry, Audience.NEWSROOM, by)
              .with("part", part)
              .saying(words.strip()));
    }
  }

  void write(EventEntry done, String words, InquiryId inquiry, Viewer by) {
    log.append(done);
    if (!words.isBlank()) {
      log.append(
          entry(EventType.MODERATION_EXPLAINED, inquiry, Audience.NEWSROOM, by)
              .saying(words.strip()));
    }
  }

  static EventEntry entry(EventType what, InquiryId inquiry, Audience audience, Viewer by) {
    return EventEntry.of(what, Subject.INQUIRY, inquiry, audience, ActorKind.NEWSROOM).by(by);
  }
}
