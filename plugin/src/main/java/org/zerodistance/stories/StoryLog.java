package org.zerodistance.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.zerodistance.caselog.ActorKind;
import org.zerodistance.caselog.Audience;
import org.zerodistance.caselog.CaseLog;
import org.zerodistance.caselog.Entry;
import org.zerodistance.caselog.EventType;
import org.zerodistance.caselog.Subject;
import org.zerodistance.inquiries.CaseMoves;
import org.zerodistance.inquiries.InquiryId;
import org.zerodistance.viewers.Viewer;

/** Writes what happens to stories: for the newsroom alone, until readers see it too. */
@Dependent
class StoryLog {
  private final CaseLog log;
  private final Evidence evidence;
  private final CaseMoves cases;

  @Inject
  StoryLog(CaseLog log, Evidence evidence, CaseMoves cases) {
    this.log = log;
    this.evidence = evidence;
    this.cases = cases;
  }

  /** One line of the desk's own log. */
  void desk(EventType type, Story story, String note, Viewer by) {
    Entry entry =
        Entry.of(type, Subject.STORY, story.id(), Audience.NEWSROOM, ActorKind.NEWSROOM)
            .by(by)
            .with("revision", story.revision());
    log.append(note == null || note.isBlank() ? entry : entry.saying(note.strip()));
  }

  /**
   * What readers see changed: a public line for the story and for each of its cases, of which the
   * index hears.
   */
  void open(EventType type, Story story, String note, ActorKind kind, Viewer by) {
    Entry entry =
        Entry.of(type, Subject.STORY, story.id(), Audience.PUBLIC, kind)
            .by(by)
            .with("revision", story.revision());
    log.append(note == null || note.isBlank() ? entry : entry.saying(note.strip()));
    for (InquiryId inquiry : evidence.cases(story.id())) {
      log.append(
          Entry.of(type, Subject.INQUIRY, inquiry, Audience.PUBLIC, kind)
              .by(by)
              .with("story", story.number()));
      cases.touched(inquiry);
    }
  }
}
