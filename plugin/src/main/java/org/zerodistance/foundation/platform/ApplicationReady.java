package org.zerodistance.foundation.platform;

/**
 * Fired once per node as a CDI event when the database is migrated, checked and filled. Features
 * that work in the background (relay, publishing clock) observe it to begin.
 */
public record ApplicationReady() {}
