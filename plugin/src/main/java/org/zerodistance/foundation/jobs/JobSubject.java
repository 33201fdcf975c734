package org.zerodistance.foundation.jobs;

/**
 * The subject of a job: an id of some type, for example {@code inquiry} 17. A job contains nothing
 * else, so that a handler always works on the current row.
 *
 * @param type up to 24 ASCII characters
 */
public record JobSubject(String type, long id) {}
