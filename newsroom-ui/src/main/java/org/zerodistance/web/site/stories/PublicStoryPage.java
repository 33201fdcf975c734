package org.zerodistance.web.site.stories;

import org.zerodistance.newsroom.storypages.StoryPage;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * A published story, or the note that it was withdrawn.
 *
 * @param jsonLd data for search engines; empty for a withdrawn story
 */
public record PublicStoryPage(StoryPage page, String jsonLd) implements HtmlPage {}
