package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Writes stories before their publication. Every save is a revision that can be compared and
 * restored; a save over another person's save is refused, and no text is lost.
 */
@Dependent
public class Writing {
  /** The time in which automatic saves share one revision. */
  private static final Duration AUTOSAVE_SPAN = Duration.ofMinutes(10);

  private final Stories stories;
  private final Revisions revisions;
  private final StorySources storySources;
  private final ColumnDirectory columns;
  private final StoryLog log;
  private final Clock clock;

  @Inject
  Writing(
      Stories stories,
      Revisions revisions,
      StorySources storySources,
      ColumnDirectory columns,
      StoryLog log,
      Clock clock) {
    this.stories = stories;
    this.revisions = revisions;
    this.storySources = storySources;
    this.columns = columns;
    this.log = log;
    this.clock = clock;
  }

  /** Creates the first draft with its quotes. */
  @Transactional
  public StoryId start(NewStory start, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    if (start.cases().isEmpty() && start.assignments().isEmpty()) {
      throw new StoryProblem(StoryProblem.Code.STORY_WITHOUT_CASE);
    }
    start.column().ifPresent(columns::get);
    StoryText given = start.wording().cleaned();
    StoryId id = stories.insert(given, start.column(), by.id());
    storySources.link(id, start.cases(), start.assignments());
    List<QuoteId> quotes = storySources.freeze(id, start.quotes());
    StoryText storyText =
        new StoryText(
            given.headline(),
            given.deck(),
            given.byline(),
            StoryHtml.withQuoteIds(given.bodyHtml(), quotes));
    Story read = stories.get(id);
    Story written = read.worded(storyText, 1);
    stories.write(read, written);
    revisions.insert(id, 1, storyText, Origin.STARTED, by.id());
    log.desk(EventType.STORY_STARTED, written, null, by);
    return id;
  }

  /**
   * Saves the text as a new revision, which removes an approval. Saving an unchanged text has no
   * effect.
   *
   * @return the version for the next save
   * @throws StoryProblem {@code STORY_CHANGED_MEANWHILE} when another save followed after the form
   *     was made
   */
  @Transactional
  public int save(SaveStory save, Viewer by) {
    StoryText storyText = save.wording().cleaned();
    Story read = stories.get(save.id()).requireWriter(by).requireVersion(save.version());
    Story placed =
        read.placed(
            save.column().orElse(null),
            save.follows().flatMap(stories::find).filter(f -> !f.equals(read.id())).orElse(null),
            save.leadPhoto().orElse(null));
    save.column().filter(column -> !column.equals(read.columnId())).ifPresent(columns::get);
    boolean sameWords = storyText.equals(read.wording());
    if (sameWords && placed.equals(read)) {
      return read.version();
    }
    if (sameWords && read.state() == Publication.DRAFT) {
      return stories.write(read, placed);
    }
    if (save.byItself() && overwrites(read, storyText, by)) {
      return stories.write(read, placed.worded(storyText, read.revision()));
    }
    return append(read, placed, storyText, save.byItself() ? Origin.AUTOSAVED : Origin.SAVED, by);
  }

  /** Saves the text of an older revision as the newest revision. */
  @Transactional
  public int restore(StoryId id, int revision, int version, Viewer by) {
    Story read = stories.get(id).requireWriter(by).requireVersion(version);
    StoryText storyText =
        revisions
            .find(id, revision)
            .orElseThrow(
                () -> new StoryProblem(StoryProblem.Code.REVISION_NOT_FOUND, id, revision));
    return append(read, read, storyText, Origin.RESTORED, by);
  }

  /**
   * Checks that the caller may edit the story now.
   *
   * @throws StoryProblem when another person is its author, or when it was published
   */
  public void requireWritable(StoryId id, Viewer by) {
    Story story = stories.get(id).requireWriter(by);
    boolean correcting = story.state().live() && by.has(Role.EDITOR);
    if (!story.state().writable() && !correcting) {
      throw new StoryProblem(
          StoryProblem.Code.STORY_MOVE_NOT_ALLOWED, story.state().name(), story.state().name());
    }
  }

  private int append(Story read, Story placed, StoryText storyText, Origin origin, Viewer by) {
    Story written = placed.worded(storyText, read.revision() + 1);
    int version = stories.write(read, written);
    revisions.insert(read.id(), written.revision(), storyText, origin, by.id());
    EventType event = origin == Origin.RESTORED ? EventType.STORY_RESTORED : EventType.STORY_SAVED;
    log.desk(event, written, null, by);
    return version;
  }

  private boolean overwrites(Story read, StoryText storyText, Viewer by) {
    return read.state() == Publication.DRAFT
        && revisions.replace(
            read.id(), read.revision(), storyText, by.id(), clock.instant().minus(AUTOSAVE_SPAN));
  }
}
