package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Viewer;

/** Writes the events of stories: internal ones for the newsroom, and public ones. */
@Dependent
class StoryLog {
  private final EventLog log;
  private final StorySources storySources;
  private final CaseMoves cases;

  @Inject
  StoryLog(EventLog log, StorySources storySources, CaseMoves cases) {
    this.log = log;
    this.storySources = storySources;
    this.cases = cases;
  }

  /** Writes an event for the newsroom. */
  void desk(EventType type, Story story, String note, Viewer by) {
    EventEntry eventEntry =
        EventEntry.of(type, Subject.STORY, story.id(), Audience.NEWSROOM, ActorKind.NEWSROOM)
            .by(by)
            .with("revision", story.revision());
    log.append(note == null ? eventEntry : eventEntry.saying(note.strip()));
  }

  /** Writes the event of a changed embargo or end; missing ones are empty. */
  void limits(Story story, Viewer by) {
    log.append(
        EventEntry.of(
                EventType.STORY_LIMITS_CHANGED,
                Subject.STORY,
                story.id(),
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("embargo", story.embargoUntil() == null ? "" : story.embargoUntil())
            .with("end", story.expiresAt() == null ? "" : story.expiresAt()));
  }

  /** Writes the event of the automatic expiry. */
  void expired(Story story) {
    log.append(
        EventEntry.of(
            EventType.STORY_EXPIRED,
            Subject.STORY,
            story.id(),
            Audience.NEWSROOM,
            ActorKind.SYSTEM));
  }

  /** Writes a public event for the story and for each of its cases. */
  void open(EventType type, Story story, String note, ActorKind kind, Viewer by) {
    EventEntry eventEntry =
        EventEntry.of(type, Subject.STORY, story.id(), Audience.PUBLIC, kind)
            .by(by)
            .with("revision", story.revision());
    log.append(note == null ? eventEntry : eventEntry.saying(note.strip()));
    for (InquiryId inquiry : storySources.cases(story.id())) {
      log.append(
          EventEntry.of(type, Subject.INQUIRY, inquiry, Audience.PUBLIC, kind)
              .by(by)
              .with("story", story.number()));
      cases.touched(inquiry);
    }
  }
}
