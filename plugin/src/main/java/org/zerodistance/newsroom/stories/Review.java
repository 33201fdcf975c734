package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** The review of a story by a second person. Every decision concerns the revision that was read. */
@Dependent
public class Review {
  private final Stories stories;
  private final Revisions revisions;
  private final SecondReader secondReader;
  private final StoryLog log;

  @Inject
  Review(Stories stories, Revisions revisions, SecondReader secondReader, StoryLog log) {
    this.stories = stories;
    this.revisions = revisions;
    this.secondReader = secondReader;
    this.log = log;
  }

  /** Submits the draft to the editors, by the author. */
  @Transactional
  public void sendIn(StoryId id, int version, Viewer by) {
    Story read = stories.get(id).requireWriter(by).requireVersion(version);
    Story sent = read.moved(Publication.IN_REVIEW);
    stories.write(read, sent);
    log.desk(EventType.STORY_SENT_FOR_REVIEW, sent, null, by);
  }

  /** Adds a comment of 1 to 2,000 characters on one revision. */
  @Transactional
  public CommentId comment(StoryId id, int revision, String body, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    new Violations().length("body", body, 1, 2_000).throwIfAny();
    Story read = stories.get(id);
    if (revision < 1 || revision > read.revision()) {
      throw new StoryProblem(StoryProblem.Code.REVISION_NOT_FOUND, id, revision);
    }
    CommentId comment = revisions.comment(id, revision, body.strip(), by.id());
    log.desk(EventType.STORY_COMMENTED, read, null, by);
    return comment;
  }

  /** Marks the comment as resolved. */
  @Transactional
  public void resolve(StoryId id, CommentId comment, Viewer by) {
    stories.get(id).requireWriter(by);
    revisions.resolve(id, comment);
  }

  /** Returns the story to the author with a reason; also from approved and scheduled. */
  @Transactional
  public void sendBack(StoryId id, String reason, int version, Viewer by) {
    by.require(Role.EDITOR);
    new Violations().length("reason", reason, 2, 1_000).throwIfAny();
    Story read = stories.get(id).requireVersion(version);
    Story back = read.moved(Publication.DRAFT).timed(null);
    stories.write(read, back);
    revisions.decide(id, read.revision(), ReviewDecision.SENT_BACK, by.id());
    log.desk(EventType.STORY_SENT_BACK, back, reason, by);
  }

  /**
   * Approves the revision that the editor read.
   *
   * @throws StoryProblem {@code STORY_REVISION_NOT_READ} when there is a newer one, {@code
   *     STORY_NEEDS_SECOND_READER} when the column asks for another reader than its writer
   */
  @Transactional
  public void approve(StoryId id, int revision, int version, Viewer by) {
    by.require(Role.EDITOR);
    Story read = stories.get(id);
    if (read.revision() != revision) {
      throw new StoryProblem(StoryProblem.Code.STORY_REVISION_NOT_READ, revision, read.revision());
    }
    read.requireVersion(version);
    if (read.columnId() == null) {
      throw new StoryProblem(StoryProblem.Code.STORY_WITHOUT_COLUMN);
    }
    Story approved = read.moved(Publication.APPROVED);
    if (secondReader.mustBeAnother(read, by)) {
      throw new StoryProblem(StoryProblem.Code.STORY_NEEDS_SECOND_READER);
    }
    stories.write(read, approved);
    revisions.decide(id, revision, ReviewDecision.APPROVED, by.id());
    log.desk(EventType.STORY_APPROVED, approved, null, by);
  }

  /**
   * Confirms a published correction as its second reader.
   *
   * @throws StoryProblem {@code STORY_REVISION_NOT_READ} when there is a newer one, {@code
   *     STORY_NEEDS_SECOND_READER} when the caller wrote the correction or the story
   */
  @Transactional
  public void confirm(StoryId id, int revision, Viewer by) {
    by.require(Role.EDITOR);
    Story read = stories.get(id);
    if (read.revision() != revision) {
      throw new StoryProblem(StoryProblem.Code.STORY_REVISION_NOT_READ, revision, read.revision());
    }
    if (read.state() != Publication.CORRECTED) {
      throw new StoryProblem(
          StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
          read.state().name(),
          Publication.CORRECTED.name());
    }
    if (secondReader.mustBeAnother(read, by)) {
      throw new StoryProblem(StoryProblem.Code.STORY_NEEDS_SECOND_READER);
    }
    if (revisions.confirm(id, revision, by.id())) {
      log.desk(EventType.STORY_APPROVED, read, null, by);
    }
  }
}
