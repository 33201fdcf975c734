package org.zerodistance.newsroom.editor;

import org.zerodistance.newsroom.web.Page;
import org.zerodistance.stories.StoryId;
import org.zerodistance.storypages.StoryPage;

/** A story as it would look. */
public record PreviewPage(StoryPage page, StoryId id) implements Page {}
