package org.zerodistance.foundation.audit;

/**
 * Fired as a CDI event when an audit event is written, in the same transaction, so that observers
 * can store the follow-up work atomically.
 *
 * @param id the id of the row
 */
public record EventLogged(long id, EventEntry entry) {}
