package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Decides whether a story needs another editor's approval. A column may require that: then neither
 * the story's author nor the person who wrote its latest words may approve it. A correction is
 * published at once, because a published error must not stay, and is then read by another editor
 * than its writer.
 */
@Dependent
public class SecondReader {
  private final Stories stories;
  private final Revisions revisions;
  private final ColumnDirectory columns;

  @Inject
  SecondReader(Stories stories, Revisions revisions, ColumnDirectory columns) {
    this.stories = stories;
    this.revisions = revisions;
    this.columns = columns;
  }

  /** Whether an editor other than this one must approve the current story. */
  public boolean mustBeAnother(StoryId id, Viewer editor) {
    return mustBeAnother(stories.get(id), editor);
  }

  boolean mustBeAnother(Story story, Viewer editor) {
    return required(story)
        && (editor.is(story.createdBy())
            || editor.is(revisions.writer(story.id(), story.revision()))
            || (story.state() == Publication.CORRECTED
                && editor.is(revisions.savedBy(story.id(), story.revision()))));
  }

  /** Whether the column of the story requires a second reader. */
  boolean required(Story story) {
    ColumnId column = story.columnId();
    return column != null && columns.get(column).secondReader();
  }
}
