package org.zerodistance.web.site.similar;

import org.zerodistance.insight.likeness.RoutingProposal;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The part of a moderator's task that suggests topics and boards for the case. */
public record AdvicePage(RoutingProposal advice) implements HtmlPage {}
