package org.zerodistance.newsroom.similar;

import org.zerodistance.likeness.Advice;
import org.zerodistance.newsroom.web.Page;

/** The part of a moderator's task that proposes where the case belongs. */
public record AdvicePage(Advice advice) implements Page {}
