package org.zerodistance.foundation.platform;

/**
 * Fired once per node as a CDI event when the database has been migrated and checked, before
 * requests are accepted. Features that work in the background (job runner, publishing clock)
 * observe it to hand their schedules to {@link BackgroundJobs}, which start when every observer has
 * succeeded. When an observer throws, the node does not accept requests.
 */
public record ApplicationReady() {}
