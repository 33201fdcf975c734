package org.zerodistance.foundation.jobs;

/**
 * A job that this node has leased.
 *
 * @param id the row in its store
 * @param attempts the number of failures so far
 */
public record Job(long id, JobSubject subject, int attempts) {}
