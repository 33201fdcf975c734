package org.zerodistance.searching;

import java.util.Map;
import java.util.Set;
import org.zerodistance.outbox.OutboxSubject;

/**
 * Fired while the public index is brought up to date, for whoever keeps another.
 *
 * @param failed where observers note what they could not write, with the reason; it comes again
 */
public record Reindexing(Set<OutboxSubject> subjects, Map<OutboxSubject, String> failed) {}
