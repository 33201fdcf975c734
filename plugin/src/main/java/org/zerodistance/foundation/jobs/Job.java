package org.zerodistance.foundation.jobs;

/**
 * A job that this node has leased.
 *
 * @param id the row in its store
 * @param attempts how often it has failed so far
 */
public record Job(long id, JobSubject subject, int attempts) {}
