package org.zerodistance.stories;

import java.time.Instant;
import java.time.LocalDate;
import org.zerodistance.columns.ColumnId;
import org.zerodistance.viewers.PersonId;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/**
 * One story's own row. Its text is always that of the newest revision; what readers see is the same
 * row, since a published story is only changed by a correction. Reference components are null where
 * nothing was said.
 */
record Story(
    StoryId id,
    StoryNumber number,
    ColumnId columnId,
    StoryId followsId,
    Publication state,
    String headline,
    String deck,
    String byline,
    String bodyHtml,
    String bodyText,
    int revision,
    String leadPhoto,
    LocalDate plannedFor,
    Instant embargoUntil,
    Instant publishAt,
    Instant publishedAt,
    Instant withdrawnAt,
    String withdrawnNote,
    PersonId createdBy,
    int version) {

  /**
   * Lets only its author and editors pass.
   *
   * @throws StoryProblem when it is another's
   */
  Story requireWriter(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    if (!by.has(Role.EDITOR) && !by.is(createdBy)) {
      throw new StoryProblem(StoryProblem.Code.STORY_OF_ANOTHER);
    }
    return this;
  }

  /**
   * @throws StoryProblem when it is no longer the version that the form was made from
   */
  Story requireVersion(int expected) {
    if (version != expected) {
      throw new StoryProblem(StoryProblem.Code.STORY_CHANGED_MEANWHILE);
    }
    return this;
  }

  /**
   * @throws StoryProblem when the state may not follow the present one
   */
  Story moved(Publication to) {
    if (!state.next().contains(to)) {
      throw notAllowed(to);
    }
    return inState(to);
  }

  /**
   * The story with a new text. An approval was for the old one and is gone with it.
   *
   * @throws StoryProblem when it can no longer be written on
   */
  Story worded(Wording wording, int newRevision) {
    if (!state.writable()) {
      throw notAllowed(Publication.DRAFT);
    }
    boolean approved = state == Publication.APPROVED || state == Publication.SCHEDULED;
    Story back = approved ? moved(Publication.IN_REVIEW).timed(null) : this;
    return back.withWording(wording, newRevision);
  }

  /** The story mended after readers saw it. */
  Story corrected(Wording wording, int newRevision) {
    return moved(Publication.CORRECTED).withWording(wording, newRevision);
  }

  Story placed(ColumnId column, StoryId follows, String photo) {
    return new Story(
        id,
        number,
        column,
        follows,
        state,
        headline,
        deck,
        byline,
        bodyHtml,
        bodyText,
        revision,
        photo,
        plannedFor,
        embargoUntil,
        publishAt,
        publishedAt,
        withdrawnAt,
        withdrawnNote,
        createdBy,
        version);
  }

  Story planned(LocalDate day) {
    return new Story(
        id,
        number,
        columnId,
        followsId,
        state,
        headline,
        deck,
        byline,
        bodyHtml,
        bodyText,
        revision,
        leadPhoto,
        day,
        embargoUntil,
        publishAt,
        publishedAt,
        withdrawnAt,
        withdrawnNote,
        createdBy,
        version);
  }

  /** The story with the clock's time, or without one. */
  Story timed(Instant at) {
    return new Story(
        id,
        number,
        columnId,
        followsId,
        state,
        headline,
        deck,
        byline,
        bodyHtml,
        bodyText,
        revision,
        leadPhoto,
        plannedFor,
        embargoUntil,
        at,
        publishedAt,
        withdrawnAt,
        withdrawnNote,
        createdBy,
        version);
  }

  Story published(Instant at) {
    return new Story(
        id,
        number,
        columnId,
        followsId,
        state,
        headline,
        deck,
        byline,
        bodyHtml,
        bodyText,
        revision,
        leadPhoto,
        plannedFor,
        embargoUntil,
        publishAt,
        at,
        withdrawnAt,
        withdrawnNote,
        createdBy,
        version);
  }

  Story withdrawn(Instant at, String note) {
    Story moved = moved(Publication.WITHDRAWN);
    return new Story(
        id,
        number,
        columnId,
        followsId,
        moved.state,
        headline,
        deck,
        byline,
        bodyHtml,
        bodyText,
        revision,
        leadPhoto,
        plannedFor,
        embargoUntil,
        publishAt,
        publishedAt,
        at,
        note,
        createdBy,
        version);
  }

  Wording wording() {
    return new Wording(headline, deck, byline, bodyHtml);
  }

  private StoryProblem notAllowed(Publication to) {
    return new StoryProblem(StoryProblem.Code.STORY_MOVE_NOT_ALLOWED, state.name(), to.name());
  }

  private Story inState(Publication to) {
    return new Story(
        id,
        number,
        columnId,
        followsId,
        to,
        headline,
        deck,
        byline,
        bodyHtml,
        bodyText,
        revision,
        leadPhoto,
        plannedFor,
        embargoUntil,
        publishAt,
        publishedAt,
        withdrawnAt,
        withdrawnNote,
        createdBy,
        version);
  }

  private Story withWording(Wording wording, int newRevision) {
    return new Story(
        id,
        number,
        columnId,
        followsId,
        state,
        wording.headline(),
        wording.deck(),
        wording.byline(),
        wording.bodyHtml(),
        StoryHtml.text(wording.bodyHtml()),
        newRevision,
        leadPhoto,
        plannedFor,
        embargoUntil,
        publishAt,
        publishedAt,
        withdrawnAt,
        withdrawnNote,
        createdBy,
        version);
  }
}
