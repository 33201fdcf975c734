package org.zerodistance.savedsearches;

import java.time.Instant;
import org.zerodistance.viewers.PersonId;

/**
 * Matches are to be told to a person by mail; fired as a CDI event in the transaction that marks
 * them.
 *
 * @param at marks them, and nothing else of this person
 */
public record DigestDue(PersonId person, Instant at) {}
