package org.zerodistance.insight.proposals;

import java.time.Instant;

/**
 * The latest finished search for proposals.
 *
 * @param compared the number of cases compared
 * @param found the number of groups found
 */
public record LastSearch(Instant startedAt, Instant finishedAt, int compared, int found) {}
