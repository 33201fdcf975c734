package org.zerodistance.newsroom.assignments;

import java.time.Instant;

/**
 * Adds a visit of a reporter.
 *
 * @param place up to 120 characters
 * @param seen up to 4,000 characters
 */
public record AddVisit(String place, String seen, Instant visitedAt) {}
