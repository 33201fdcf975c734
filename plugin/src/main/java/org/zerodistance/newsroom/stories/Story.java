package org.zerodistance.newsroom.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * A story's own row. Its text is always that of the newest revision; readers see the same row,
 * since a published story is only changed by a correction. Missing values are null.
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
    Instant expiresAt,
    Instant publishedAt,
    Instant expiredAt,
    Instant withdrawnAt,
    String withdrawnNote,
    PersonId createdBy,
    int version) {

  /**
   * Checks that the caller is its author or an editor.
   *
   * @throws StoryProblem when another person is its author
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
    return with(c -> c.state = to);
  }

  /**
   * The story with a new text and without the approval, which was for the old text.
   *
   * @throws StoryProblem when it can no longer be edited
   */
  Story worded(StoryText storyText, int newRevision) {
    if (!state.writable()) {
      throw notAllowed(Publication.DRAFT);
    }
    boolean approved = state == Publication.APPROVED || state == Publication.SCHEDULED;
    Story back = approved ? moved(Publication.IN_REVIEW).timed(null) : this;
    return back.withWording(storyText, newRevision);
  }

  /** The published story with a corrected text. */
  Story corrected(StoryText storyText, int newRevision) {
    return moved(Publication.CORRECTED).withWording(storyText, newRevision);
  }

  Story placed(ColumnId column, StoryId follows, String photo) {
    return with(
        c -> {
          c.columnId = column;
          c.followsId = follows;
          c.leadPhoto = photo;
        });
  }

  Story planned(LocalDate day) {
    return with(c -> c.plannedFor = day);
  }

  /** The story with this scheduled time, or without one. */
  Story timed(Instant at) {
    return with(c -> c.publishAt = at);
  }

  /** The scheduled time of publication; empty unless it is scheduled. */
  Optional<Instant> scheduled() {
    return state == Publication.SCHEDULED ? Optional.ofNullable(publishAt) : Optional.empty();
  }

  EmbargoAndExpiry limits() {
    return new EmbargoAndExpiry(Optional.ofNullable(embargoUntil), Optional.ofNullable(expiresAt));
  }

  /**
   * The story with other limits. An expired story becomes public again when its new end is in the
   * future.
   */
  Story limited(EmbargoAndExpiry limits) {
    return with(
        c -> {
          c.embargoUntil = limits.embargoUntil().orElse(null);
          c.expiresAt = limits.expiresAt().orElse(null);
          c.expiredAt = limits.equals(limits()) ? expiredAt : null;
        });
  }

  /** The unchanged story after its end, no longer public. */
  Story expired(Instant at) {
    return with(c -> c.expiredAt = at);
  }

  Story published(Instant at) {
    return with(c -> c.publishedAt = at);
  }

  Story withdrawn(Instant at, String note) {
    return moved(Publication.WITHDRAWN)
        .with(
            c -> {
              c.withdrawnAt = at;
              c.withdrawnNote = note;
            });
  }

  StoryText wording() {
    return new StoryText(headline, deck, byline, bodyHtml);
  }

  private StoryProblem notAllowed(Publication to) {
    return new StoryProblem(StoryProblem.Code.STORY_MOVE_NOT_ALLOWED, state.name(), to.name());
  }

  private Story withWording(StoryText storyText, int newRevision) {
    return with(
        c -> {
          c.headline = storyText.headline();
          c.deck = storyText.deck();
          c.byline = storyText.byline();
          c.bodyHtml = storyText.bodyHtml();
          c.bodyText = StoryHtml.text(storyText.bodyHtml());
          c.revision = newRevision;
        });
  }

  private Story with(Consumer<StoryChange> changing) {
    StoryChange storyChange = new StoryChange();
    changing.accept(storyChange);
    return storyChange.made();
  }

  /** The fields that a change of state may set; all others stay unchanged. */
  private final class StoryChange {
    private ColumnId columnId = Story.this.columnId;
    private StoryId followsId = Story.this.followsId;
    private Publication state = Story.this.state;
    private String headline = Story.this.headline;
    private String deck = Story.this.deck;
    private String byline = Story.this.byline;
    private String bodyHtml = Story.this.bodyHtml;
    private String bodyText = Story.this.bodyText;
    private int revision = Story.this.revision;
    private String leadPhoto = Story.this.leadPhoto;
    private LocalDate plannedFor = Story.this.plannedFor;
    private Instant embargoUntil = Story.this.embargoUntil;
    private Instant publishAt = Story.this.publishAt;
    private Instant expiresAt = Story.this.expiresAt;
    private Instant publishedAt = Story.this.publishedAt;
    private Instant expiredAt = Story.this.expiredAt;
    private Instant withdrawnAt = Story.this.withdrawnAt;
    private String withdrawnNote = Story.this.withdrawnNote;

    Story made() {
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
          expiresAt,
          publishedAt,
          expiredAt,
          withdrawnAt,
          withdrawnNote,
          createdBy,
          version);
    }
  }
}
