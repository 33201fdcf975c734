package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Changes a story after its publication, always with a public note. */
@Dependent
public class Amending {
  private final Stories stories;
  private final Revisions revisions;
  private final SecondReader secondReader;
  private final StoryLog log;
  private final Clock clock;

  @Inject
  Amending(
      Stories stories, Revisions revisions, SecondReader secondReader, StoryLog log, Clock clock) {
    this.stories = stories;
    this.revisions = revisions;
    this.secondReader = secondReader;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Changes the text and adds a correction note under the story, public at once. In a column that
   * requires a second reader the correction then waits for {@link Review#confirm}.
   *
   * @param line what was wrong and what is right, 4 to 1,000 characters, public and dated
   */
  @Transactional
  public void correct(StoryId id, StoryText storyText, String line, int version, Viewer by) {
    by.require(Role.EDITOR);
    StoryText cleaned = storyText.cleaned();
    new Violations().length("line", line, 4, 1_000).throwIfAny();
    Story read = stories.get(id).requireVersion(version);
    Story corrected = read.corrected(cleaned, read.revision() + 1);
    stories.write(read, corrected);
    revisions.insert(id, corrected.revision(), cleaned, Origin.CORRECTED, by.id());
    if (!secondReader.required(corrected)) {
      revisions.decide(id, corrected.revision(), ReviewDecision.APPROVED, by.id());
    }
    revisions.correction(id, corrected.revision(), line.strip(), by.id());
    log.open(EventType.STORY_CORRECTED, corrected, line, ActorKind.NEWSROOM, by);
  }

  /**
   * Withdraws the story. Its address then shows that it was withdrawn, and the reason.
   *
   * @param note 4 to 1,000 characters, public
   */
  @Transactional
  public void withdraw(StoryId id, String note, int version, Viewer by) {
    by.require(Role.EDITOR);
    new Violations().length("note", note, 4, 1_000).throwIfAny();
    Story read = stories.get(id).requireVersion(version);
    Story withdrawn = read.withdrawn(clock.instant(), note.strip());
    stories.write(read, withdrawn);
    log.open(EventType.STORY_WITHDRAWN, withdrawn, note, ActorKind.NEWSROOM, by);
  }
}
