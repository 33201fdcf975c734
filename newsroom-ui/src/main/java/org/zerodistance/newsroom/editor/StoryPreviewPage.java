package org.zerodistance.newsroom.editor;

import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.stories.StoryId;
import org.zerodistance.storypages.StoryPage;

/** A story as it would look. */
public record StoryPreviewPage(StoryPage page, StoryId id) implements HtmlPage {}
