package org.zerodistance.search.savedsearches;

import java.time.Instant;
import org.zerodistance.foundation.platform.PersonId;

/**
 * Fired as a CDI event when a digest of matches is due for a person, in the transaction that marks
 * the matches.
 *
 * @param at identifies the matches of this digest among those of this person
 */
public record DigestDue(PersonId person, Instant at) {}
