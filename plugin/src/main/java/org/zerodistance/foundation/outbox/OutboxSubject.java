package org.zerodistance.foundation.outbox;

/**
 * What something must follow for.
 *
 * @param kind for example {@code inquiry}
 */
public record OutboxSubject(String kind, long id) {}
