package org.zerodistance.web.desk.sources;

import org.zerodistance.newsroom.sources.SourceContact;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The source of a case.
 *
 * @param whole whether this is a full page or a fragment for the box on another page
 * @param canAsk whether the newsroom can put a question to the asker
 */
public record SourcePage(SourceContact source, boolean whole, boolean canAsk) implements HtmlPage {}
