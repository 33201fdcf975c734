package org.zerodistance.foundation.jobs;

/**
 * What a job is about: an id of some type, for example {@code inquiry} 17. A job holds nothing
 * else, so that a handler always works on the current row.
 *
 * @param type up to 24 ASCII characters
 */
public record JobSubject(String type, long id) {}
