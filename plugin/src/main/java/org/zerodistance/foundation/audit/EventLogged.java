package org.zerodistance.foundation.audit;

/**
 * An event was written; fired as a CDI event in its transaction, so that what follows from it is
 * written down together with it.
 *
 * @param id of the row
 */
public record EventLogged(long id, EventEntry entry) {}
