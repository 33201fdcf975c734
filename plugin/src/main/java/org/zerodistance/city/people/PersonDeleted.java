package org.zerodistance.city.people;

import org.zerodistance.foundation.platform.PersonId;

/**
 * Fired as a CDI event in the transaction in which a person deletes the account: whoever keeps
 * something about the person forgets it now.
 */
public record PersonDeleted(PersonId person) {}
