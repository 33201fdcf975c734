package org.zerodistance.newsroom.similar;

import org.zerodistance.likeness.RoutingProposal;
import org.zerodistance.newsroom.web.HtmlPage;

/** The part of a moderator's task that proposes where the case belongs. */
public record AdvicePage(RoutingProposal advice) implements HtmlPage {}
