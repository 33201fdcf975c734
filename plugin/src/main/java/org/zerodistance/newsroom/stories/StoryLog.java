package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Writes the event of a changed embargo or end: those in force, and those that were lifted. */
  void limits(Story before, Story after, Viewer by) {
    EventEntry entry =
        EventEntry.of(
                EventType.STORY_LIMITS_CHANGED,
                Subject.STORY,
                after.id(),
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by);
    if (after.embargoUntil() != null) {
      entry = entry.with("embargo", after.embargoUntil());
    } else if (before.embargoUntil() != null) {
      entry = entry.with("embargoLifted", before.embargoUntil());
    }
    if (after.expiresAt() != null) {
      entry = entry.with("end", after.expiresAt());
    } else if (before.expiresAt() != null) {
      entry = entry.with("endLifted", before.expiresAt());
    }
    log.append(entry);
  }

  /** Writes that an editor confirmed these cases, of which the public must learn nothing. */
  void unlistedConfirmed(Story story, Set<InquiryId> inquiries, Viewer by) {
    log.append(
        EventEntry.of(
                EventType.STORY_UNLISTED_CONFIRMED,
                Subject.STORY,
                story.id(),
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with(
                "inquiries",
                inquiries.stream().map(InquiryId::toString).collect(Collectors.joining(","))));
  }

  /** Writes that the clock did not publish the story. */
  void heldBack(Story story) {
    log.append(
        EventEntry.of(
            EventType.STORY_HELD_BACK,
            Subject.STORY,
            story.id(),
            Audience.NEWSROOM,
            ActorKind.SYSTEM));
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
