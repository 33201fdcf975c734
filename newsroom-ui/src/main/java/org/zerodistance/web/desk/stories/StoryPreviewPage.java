package org.zerodistance.web.desk.stories;

import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storypages.StoryPage;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The preview of a story as readers will see it. */
public record StoryPreviewPage(StoryPage page, StoryId id) implements HtmlPage {}
