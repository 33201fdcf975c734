package org.zerodistance.foundation.platform;

/**
 * Fired once per node as a CDI event when the database is migrated and checked, before the house
 * opens. Features that work in the background (relay, publishing clock) observe it to hand their
 * schedules to {@link BackgroundJobs}, which begin when every observer has succeeded. An observer
 * that throws keeps the house closed.
 */
public record ApplicationReady() {}
