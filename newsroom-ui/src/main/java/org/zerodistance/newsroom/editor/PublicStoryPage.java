package org.zerodistance.newsroom.editor;

import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.storypages.StoryPage;

/**
 * A published story, or the note that it was withdrawn.
 *
 * @param jsonLd for search engines; empty for a withdrawn one
 */
public record PublicStoryPage(StoryPage page, String jsonLd) implements HtmlPage {}
