package org.zerodistance.search.savedsearches;

import java.time.Instant;
import org.zerodistance.foundation.platform.PersonId;

/**
 * Matches are to be told to a person by mail; fired as a CDI event in the transaction that marks
 * them.
 *
 * @param at marks them, and nothing else of this person
 */
public record DigestDue(PersonId person, Instant at) {}
