package org.zerodistance.city.people;

import org.zerodistance.foundation.platform.PersonId;

/**
 * Fired as a CDI event in the transaction that deletes an account. Every feature that stores data
 * about the person deletes it in its observer.
 */
public record PersonDeleted(PersonId person) {}
